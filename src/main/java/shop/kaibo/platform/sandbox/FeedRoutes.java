package shop.kaibo.platform.sandbox;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.function.BiFunction;

/** The four feeds by cursor. Thread-safe. */
final class FeedRoutes {
    static final int PAGE = 200;

    private final SandboxShop shop;
    private final Faults faults;

    FeedRoutes(SandboxShop shop, Faults faults) {
        this.shop = shop;
        this.faults = faults;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/v1/feeds/listings", call -> feed(call, Kind.LISTING, this::listing)),
                Route.get(
                        "/v1/feeds/orders",
                        call -> feed(call, Kind.ORDER, (shelf, one) -> shop.wire.order(one))),
                Route.get(
                        "/v1/feeds/cases",
                        call -> feed(call, Kind.CASE, (shelf, one) -> shop.wire.afterSale(one))),
                Route.get(
                        "/v1/feeds/reviews",
                        call -> feed(call, Kind.REVIEW, (shelf, one) -> ReviewRoutes.wire(one))),
                Route.get("/v1/events", call -> new Answer.Stream()));
    }

    private ObjectNode listing(Shelf shelf, Listing one) {
        return shop.wire.listing(one, shelf.skus(one));
    }

    private <D extends Document> Answer feed(
            Call call, Kind<D> kind, BiFunction<Shelf, D, ObjectNode> wire) {
        int limit = limit(call.query("limit"));
        String cursor = call.query("cursor");
        return shop.read(
                shelf -> {
                    long epoch = shelf.counter("epoch");
                    long place = place(cursor, epoch, shelf.counter("place"));
                    List<D> found = shelf.after(kind, place, limit + 1);
                    boolean more = found.size() > limit;
                    List<D> page = more ? found.subList(0, limit) : found;
                    long last = page.isEmpty() ? place : page.getLast().place;
                    if (kind == Kind.ORDER && !page.isEmpty()) {
                        Disorder<D> mixed = faults.disorder(page);
                        page = mixed.rows();
                        last = mixed.last().place;
                        more |= mixed.more();
                    }
                    ObjectNode answer = Json.object();
                    ArrayNode rows = answer.putArray("rows");
                    page.forEach(one -> rows.add(wire.apply(shelf, one)));
                    answer.put("cursor", epoch + "-" + last);
                    answer.put("more", more);
                    answer.put("epoch", epoch);
                    return Answer.ok(answer);
                });
    }

    private static int limit(String text) {
        if (text.isEmpty()) {
            return PAGE;
        }
        int limit = (int) number(text, 9);
        if (limit < 1) {
            throw Refusal.unreadable("limit");
        }
        return Math.min(limit, PAGE);
    }

    /** A cursor of another history is unknown, however well it looks. */
    private static long place(String cursor, long epoch, long newest) {
        if (cursor.isEmpty()) {
            return 0;
        }
        int dash = cursor.indexOf('-');
        long itsEpoch = dash < 0 ? -1 : number(cursor.substring(0, dash), 18);
        long place = dash < 0 ? -1 : number(cursor.substring(dash + 1), 18);
        if (itsEpoch != epoch || place < 0 || place > newest) {
            throw new Refusal(410, "cursor_unknown", "游标已失效，请从头读取");
        }
        return place;
    }

    private static long number(String text, int digits) {
        return text.matches("[0-9]{1," + digits + "}") ? Long.parseLong(text) : -1;
    }
}
