package shop.kaibo.order;

import org.jspecify.annotations.Nullable;

/**
 * What a list of orders asks for; newest first. Thread-safe.
 *
 * @param text number or digits inside it, last four, waybill, slot ("3号"), code, buyer's name or
 *     phone tail, sum ("39.90"), day ("11-21", "今天"), state ("待发货"), source ("私域"); words are all
 *     meant; "" for any
 * @param broadcastId only of this broadcast
 * @param before only orders placed before this id: where the page before ended
 * @param after only orders placed after this id: the page before this one, nearest to it
 * @param dueMs only orders to be shipped by this moment (epoch ms); 0 for any
 */
public record OrderQuery(
        String text,
        OrderTab tab,
        @Nullable OrderStatus status,
        @Nullable String broadcastId,
        int limit,
        @Nullable String before,
        @Nullable String after,
        long dueMs) {
    /** The newest of a heap. */
    public static OrderQuery of(String text, OrderTab tab, int limit) {
        return new OrderQuery(text, tab, null, null, limit, null, null, 0);
    }

    /** The newest of a broadcast. */
    public static OrderQuery ofBroadcast(String broadcastId, int limit) {
        return new OrderQuery("", OrderTab.ALL, null, broadcastId, limit, null, null, 0);
    }

    /** Only of one status. */
    public OrderQuery of(@Nullable OrderStatus wanted) {
        return new OrderQuery(text, tab, wanted, broadcastId, limit, before, after, dueMs);
    }

    /** The page after the one that ended with this order. */
    public OrderQuery after(String lastId) {
        return new OrderQuery(text, tab, status, broadcastId, limit, lastId, null, dueMs);
    }

    /** The page before the one that began with this order. */
    public OrderQuery newerThan(String firstId) {
        return new OrderQuery(text, tab, status, broadcastId, limit, null, firstId, dueMs);
    }

    /** As above, with so many on the page. */
    public OrderQuery newerThan(String firstId, int page) {
        return new OrderQuery(text, tab, status, broadcastId, page, null, firstId, dueMs);
    }

    /** Only what has to be shipped by a moment, epoch ms. */
    public OrderQuery dueBy(long untilMs) {
        return new OrderQuery(text, tab, status, broadcastId, limit, before, after, untilMs);
    }

    OrderQuery bare() {
        return of("", OrderTab.ALL, limit);
    }
}
