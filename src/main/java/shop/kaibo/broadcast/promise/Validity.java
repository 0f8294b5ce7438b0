package shop.kaibo.broadcast.promise;

import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Which orders a promise holds for, from nothing but the orders: the same after a restart and on
 * every station. An order refunded or closed before it left makes room for the next. Thread-safe.
 */
final class Validity {
    private Validity() {}

    /** Order ids by when they were paid; those paid in the same ms by their number there. */
    static List<String> of(Handle handle, Promise promise) {
        long until =
                promise.withinMs() == 0 ? Long.MAX_VALUE : promise.fromMs() + promise.withinMs();
        return handle.createQuery(
                        "SELECT id FROM orders WHERE broadcast_id = :show AND paid_ms >= :from AND"
                            + " paid_ms > 0 AND paid_ms < :until AND total_fen >= :spend AND"
                            + " unknown_there = 0 AND NOT (ship_state NOT IN ('intent', 'done') AND"
                            + " shipped_ms = 0 AND (status = 'closed' OR refund_state ="
                            + " 'refunded')) ORDER BY paid_ms, remote_id, id LIMIT :first")
                .bind("show", promise.broadcastId())
                .bind("from", promise.fromMs())
                .bind("until", until)
                .bind("spend", promise.spendFen())
                .bind("first", promise.first() == 0 ? -1 : promise.first())
                .mapTo(String.class)
                .list();
    }
}
