package shop.kaibo.platform.sandbox;

/**
 * Puts the shop back, as a platform restored from a backup is. Numbers and ids are not given again,
 * and what is put back gets new places, so a version never falls. Writer's thread only.
 */
final class Restore {
    private final Books books;

    Restore(Books books) {
        this.books = books;
    }

    void backTo(long seq) {
        record Before(String kind, String id, long row) {}
        var changed =
                books.tx()
                        .handle()
                        .createQuery(
                                "SELECT kind, id, min(row) FROM history WHERE seq > ? GROUP BY"
                                        + " kind, id")
                        .bind(0, seq)
                        .map(
                                (row, context) ->
                                        new Before(
                                                row.getString(1), row.getString(2), row.getLong(3)))
                        .list();
        for (Before one : changed) {
            books.update("DELETE FROM document WHERE kind = ? AND id = ?", one.kind(), one.id());
            books.update(
                    "INSERT INTO document (kind, id, place, updated, due, reference, body) SELECT"
                            + " kind, id, ?, ?, due, reference, body FROM history WHERE row = ?"
                            + " AND body IS NOT NULL",
                    books.next("place"),
                    books.nowMs,
                    one.row());
        }
        for (String table : new String[] {"history", "effect", "answer"}) {
            books.update("DELETE FROM " + table + " WHERE seq > ?", seq);
        }
        books.tx().touched("document");
    }

    void wipe() {
        for (String table : new String[] {"document", "history", "effect", "answer", "picture"}) {
            books.update("DELETE FROM " + table);
        }
        books.tx().touched("document");
    }
}
