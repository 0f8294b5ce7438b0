package shop.kaibo.order;

import org.jdbi.v3.core.Handle;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The parts of a heap of orders that have a chip with a count: where the buyer came from, and
 * whether they came again. Thread-safe.
 */
public enum OrderPart {
    FOLLOWER,
    PUBLIC,
    PAID,
    SHARE,
    REPEAT;

    /** The word in the store: "follower". */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The row that counts it within a heap. */
    String row(OrderTab tab) {
        return tab.word() + '.' + word();
    }

    boolean holds(StoredOrder order) {
        return this == REPEAT ? order.repeatNo() > 1 : order.source().word().equals(word());
    }

    static Map<OrderTab, Map<OrderPart, Long>> counts(Handle handle) {
        var rows = new HashMap<String, Long>();
        handle.createQuery("SELECT name, orders FROM order_count WHERE instr(name, '.') > 0")
                .map((row, c) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(row -> rows.put(row.getKey(), row.getValue()));
        var counts = new EnumMap<OrderTab, Map<OrderPart, Long>>(OrderTab.class);
        for (OrderTab tab : OrderTab.values()) {
            var parts = new EnumMap<OrderPart, Long>(OrderPart.class);
            for (OrderPart part : values()) {
                parts.put(part, rows.getOrDefault(part.row(tab), 0L));
            }
            counts.put(tab, parts);
        }
        return counts;
    }
}
