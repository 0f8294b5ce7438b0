package shop.kaibo.order;

import org.jspecify.annotations.Nullable;

/**
 * What a list of orders asks for; newest first. Thread-safe.
 *
 * @param text number, last four, waybill, slot ("3号"), code, buyer's name or phone tail; words are
 *     all meant; "" for any
 * @param broadcastId only of this broadcast
 * @param before only orders placed before this id: where the page before ended
 */
public record OrderQuery(
        String text,
        OrderTab tab,
        @Nullable OrderStatus status,
        @Nullable String broadcastId,
        int limit,
        @Nullable String before) {
    /** The newest of a heap. */
    public static OrderQuery of(String text, OrderTab tab, int limit) {
        return new OrderQuery(text, tab, null, null, limit, null);
    }

    /** The newest of a broadcast. */
    public static OrderQuery ofBroadcast(String broadcastId, int limit) {
        return new OrderQuery("", OrderTab.ALL, null, broadcastId, limit, null);
    }

    /** The page after the one that ended with this order. */
    public OrderQuery after(String lastId) {
        return new OrderQuery(text, tab, status, broadcastId, limit, lastId);
    }
}
