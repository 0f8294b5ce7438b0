package shop.kaibo.platform.sandbox;

/** Lets due documents meet their time: reviews, payments, closings, deadlines. Writer's thread. */
final class Agenda {
    private final SandboxShop shop;
    private final Books books;

    Agenda(SandboxShop shop, Books books) {
        this.shop = shop;
        this.books = books;
    }

    void run(int limit) {
        record Due(String kind, String id) {}
        var due =
                books.tx()
                        .handle()
                        .createQuery(
                                "SELECT kind, id FROM document WHERE due > 0 AND due <= ? ORDER BY"
                                        + " due LIMIT ?")
                        .bind(0, books.nowMs)
                        .bind(1, limit)
                        .map((row, context) -> new Due(row.getString(1), row.getString(2)))
                        .list();
        for (Due one : due) {
            switch (one.kind()) {
                case "listing" ->
                        shop.listings.review(books, books.shelf.get(Kind.LISTING, one.id()));
                case "order" -> shop.orders.due(books, books.shelf.get(Kind.ORDER, one.id()));
                case "case" -> shop.steps.due(books, books.shelf.get(Kind.CASE, one.id()));
                default -> throw new IllegalStateException(one.kind());
            }
        }
    }
}
