package shop.kaibo.order;

import org.jdbi.v3.core.Handle;

/** Counts what has to be shipped by a moment, among what is paid and not shipped. Thread-safe. */
final class DueOrders {
    private static final String COUNT =
            "SELECT count(*), coalesce(sum(o.ship_by_ms < :now), 0), coalesce(min(CASE WHEN"
                    + " o.ship_by_ms >= :now THEN o.ship_by_ms END), 0) FROM orders o INDEXED BY"
                    + " orders_to_ship WHERE "
                    + OrderTab.TO_SHIP.condition()
                    + " AND "
                    + OrderSearch.due(":until");

    private DueOrders() {}

    static OrderDue count(Handle handle, long untilMs, long nowMs) {
        return handle.createQuery(COUNT)
                .bind("now", nowMs)
                .bind("until", untilMs)
                .map((rows, c) -> new OrderDue(rows.getLong(1), rows.getLong(2), rows.getLong(3)))
                .one();
    }
}
