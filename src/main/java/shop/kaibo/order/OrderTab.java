package shop.kaibo.order;

import org.jdbi.v3.core.Handle;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The heaps orders are sorted into on screen; an order may lie on several. Thread-safe. */
public enum OrderTab {
    ALL("1"),
    PENDING_PAY("o.status = 'pending_pay'"),
    /** Paid, without a waybill, and nothing forbids it. */
    TO_SHIP(
            "o.status IN ('paid', 'part_shipped') AND o.ship_state IN ('none', 'rejected') AND"
                    + " o.refund_state <> 'under_way' AND o.hold IS NULL AND o.unknown_there = 0",
            " INDEXED BY orders_to_ship"),
    /** Shipped, or shipped here and on its way to the platform. */
    SHIPPED(
            "(o.status = 'shipped' OR o.status IN ('paid', 'part_shipped') AND o.ship_state IN"
                    + " ('intent', 'done'))",
            " INDEXED BY orders_shipped"),
    RECEIVED("o.status IN ('received', 'done')"),
    REFUNDING("o.refund_state = 'under_way'", " INDEXED BY orders_refunding"),
    /** Would have to be shipped and must not: a refund under way or a hold. */
    BLOCKED(
            "o.status IN ('paid', 'part_shipped') AND o.ship_state IN ('none', 'rejected') AND"
                    + " (o.refund_state = 'under_way' OR o.hold IS NOT NULL)",
            " INDEXED BY orders_blocked"),
    CLOSED("o.status = 'closed'");

    private final String condition;
    private final String way;

    OrderTab(String condition) {
        this(condition, "");
    }

    OrderTab(String condition, String way) {
        this.condition = condition;
        this.way = way;
    }

    /** Which index to walk: a small heap is not looked for among all orders. */
    String way() {
        return way;
    }

    /** SQL over an alias o of orders. */
    String condition() {
        return condition;
    }

    /** Conditions that hold for its orders between them, each walked by an index in order. */
    List<String> branches() {
        return this == RECEIVED
                ? List.of("o.status = 'received'", "o.status = 'done'")
                : List.of(condition);
    }

    /** Whether it can be walked without meeting other orders. */
    boolean indexed() {
        return this != ALL;
    }

    static long count(Handle handle, OrderTab tab) {
        return handle.createQuery("SELECT orders FROM order_count WHERE name = ?")
                .bind(0, tab.word())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /** The first id of a heap, "" when it is empty. */
    static String oldest(Handle handle, OrderTab tab) {
        String first = "zzzz";
        for (String branch : tab.branches()) {
            String id =
                    handle.createQuery(
                                    "SELECT o.id FROM orders o"
                                            + tab.way
                                            + " WHERE "
                                            + branch
                                            + " ORDER BY o.id LIMIT 1")
                            .mapTo(String.class)
                            .findOne()
                            .orElse("zzzz");
            first = first.compareTo(id) < 0 ? first : id;
        }
        return first.equals("zzzz") ? "" : first;
    }

    /** The same condition over an order at hand. */
    boolean holds(StoredOrder o) {
        boolean noWaybill =
                o.shipment().state() == ShipState.NONE
                        || o.shipment().state() == ShipState.REJECTED;
        return switch (this) {
            case ALL -> true;
            case PENDING_PAY -> o.status() == OrderStatus.PENDING_PAY;
            case TO_SHIP -> o.status().toShip() && noWaybill && !o.blocked() && !o.unknownThere();
            case SHIPPED -> o.status() == OrderStatus.SHIPPED || o.status().toShip() && !noWaybill;
            case RECEIVED -> o.status() == OrderStatus.RECEIVED || o.status() == OrderStatus.DONE;
            case REFUNDING -> o.refund().state() == RefundState.UNDER_WAY;
            case BLOCKED -> o.status().toShip() && noWaybill && o.blocked();
            case CLOSED -> o.status() == OrderStatus.CLOSED;
        };
    }

    static Map<OrderTab, Long> counts(Handle handle) {
        var counts = new EnumMap<OrderTab, Long>(OrderTab.class);
        for (OrderTab tab : values()) {
            counts.put(tab, 0L);
        }
        handle.createQuery("SELECT name, orders FROM order_count WHERE instr(name, '.') = 0")
                .map((rows, c) -> Map.entry(rows.getString(1), rows.getLong(2)))
                .forEach(
                        e ->
                                counts.put(
                                        valueOf(e.getKey().toUpperCase(Locale.ROOT)),
                                        e.getValue()));
        return counts;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
