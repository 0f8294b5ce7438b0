package shop.kaibo.broadcast.rescue;

import org.jdbi.v3.core.Handle;

import java.util.Optional;

/** Reads rescues. Thread-safe. */
final class RescueRows {
    private static final String ORDERS =
            "(SELECT count(*) FROM rescue_order k JOIN orders o ON o.id = k.order_id WHERE"
                    + " k.rescue_id = r.id AND o.paid_ms = 0";
    // the states name the index; what is done shows on the order itself
    private static final String CLOSES =
            "(o.status = 'closed' OR EXISTS (SELECT 1 FROM outbox b WHERE b.topic = 'order:' ||"
                    + " o.id AND b.kind = 'order.close' AND b.state IN ('waiting', 'sending',"
                    + " 'unknown', 'blocked')))";

    private RescueRows() {}

    static Optional<Rescue> find(Handle handle, String id) {
        return handle.createQuery(
                        "SELECT r.*, (SELECT min(wrong_fen) FROM rescue_sku WHERE rescue_id = r.id)"
                            + " wrong, (SELECT right_fen FROM rescue_sku WHERE rescue_id = r.id"
                            + " ORDER BY wrong_fen LIMIT 1) rightly, (SELECT sum(stopped) FROM"
                            + " rescue_sku WHERE rescue_id = r.id) stopped, (SELECT count(*) FROM"
                            + " rescue_order WHERE rescue_id = r.id) orders, (SELECT"
                            + " coalesce(sum(loss_fen), 0) FROM rescue_order WHERE rescue_id ="
                            + " r.id) loss, "
                                + ORDERS
                                + " AND "
                                + CLOSES
                                + ") closing, "
                                + ORDERS
                                + " AND NOT "
                                + CLOSES
                                + ") unpaid FROM rescue r WHERE r.id = ?")
                .bind(0, id)
                .map(
                        (rows, c) ->
                                new Rescue(
                                        id,
                                        rows.getString("listing_id"),
                                        rows.getInt("slot"),
                                        rows.getLong("wrong"),
                                        rows.getLong("rightly"),
                                        rows.getLong("orders"),
                                        rows.getLong("closing"),
                                        rows.getLong("unpaid"),
                                        rows.getLong("loss"),
                                        rows.getLong("stopped")))
                .findOne();
    }

    static long skus(Handle handle, String rescue) {
        return handle.createQuery("SELECT count(*) FROM rescue_sku WHERE rescue_id = ?")
                .bind(0, rescue)
                .mapTo(Long.class)
                .one();
    }

    static String show(Handle handle, String rescue) {
        return handle.createQuery("SELECT broadcast_id FROM rescue WHERE id = ?")
                .bind(0, rescue)
                .mapTo(String.class)
                .one();
    }
}
