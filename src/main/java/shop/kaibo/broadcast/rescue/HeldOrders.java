package shop.kaibo.broadcast.rescue;

import org.jdbi.v3.core.Handle;

import shop.kaibo.operator.Actor;
import shop.kaibo.order.OrderClosing;
import shop.kaibo.order.OrderService;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.util.List;

/** The orders of a wrong price: found, held, let go. Writer's thread only. */
final class HeldOrders {
    private static final long UNDO_MS = 10_000;

    private final Store store;
    private final OrderService orders;
    private final OrderClosing closing;

    HeldOrders(Store store, OrderService orders) {
        this.store = store;
        this.orders = orders;
        closing = new OrderClosing(store);
    }

    /** An order at a price that is being stopped; fen. */
    record Hit(String rescue, String order, String reason, long lossFen) {}

    private static final String HITS =
            "SELECT r.id, o.id, r.reason, sum(l.quantity * max(0, s.right_fen - l.price_fen)) FROM"
                + " rescue r JOIN rescue_sku s ON s.rescue_id = r.id JOIN orders o ON"
                + " o.broadcast_id = r.broadcast_id JOIN order_line l ON l.order_id = o.id AND"
                + " l.sku_id = s.sku_id AND l.version_id = s.version_id WHERE r.undone_ms = 0 AND"
                + " o.status IN ('pending_pay', 'paid', 'other') AND o.ship_state IN ('none',"
                + " 'rejected') AND NOT EXISTS (SELECT 1 FROM rescue_order k WHERE k.rescue_id ="
                + " r.id AND k.order_id = o.id) AND ";

    /** Those of a show that were there when it was stopped. */
    static List<Hit> placed(Handle handle, String rescue, String show) {
        return hits(handle, "r.id = ? AND o.broadcast_id = ?", rescue, show);
    }

    /** One that has just come in, under each rescue it belongs to. */
    static List<Hit> placedAs(Handle handle, String order) {
        return hits(handle, "o.id = ? AND ? <> ''", order, order);
    }

    private static List<Hit> hits(Handle handle, String where, String first, String second) {
        return handle.createQuery(HITS + where + " GROUP BY r.id, o.id")
                .bind(0, first)
                .bind(1, second)
                .map(
                        (rows, c) ->
                                new Hit(
                                        rows.getString(1),
                                        rows.getString(2),
                                        rows.getString(3),
                                        rows.getLong(4)))
                .list();
    }

    /**
     * Holds them, unless somebody holds them already, and ends those nobody has paid. Closing
     * cannot be taken back over there: it waits as long as undo is offered.
     */
    void hold(Tx tx, Actor actor, List<Hit> hits) {
        for (Hit hit : hits) {
            tx.update(
                    "INSERT INTO rescue_order VALUES (?,?,?)",
                    hit.rescue(),
                    hit.order(),
                    hit.lossFen());
            if (orders.row(tx.handle(), hit.order()).orElseThrow().hold() == null) {
                orders.hold(tx, actor, hit.order(), hit.reason());
            }
            long release = store.clock().nowMs() + UNDO_MS;
            closing.close(tx, actor, hit.order(), hit.reason(), release);
        }
        if (!hits.isEmpty()) {
            tx.touched("rescue");
        }
    }

    /**
     * Lets those go that are still held for this reason, and takes back what has not ended them
     * yet; returns how many.
     */
    long release(Tx tx, Actor actor, String rescueId) {
        tx.handle()
                .createQuery("SELECT order_id FROM rescue_order WHERE rescue_id = ?")
                .bind(0, rescueId)
                .mapTo(String.class)
                .list()
                .forEach(order -> closing.undo(tx, actor, order));
        List<String> held =
                tx.handle()
                        .createQuery(
                                "SELECT k.order_id FROM rescue_order k JOIN rescue r ON r.id ="
                                    + " k.rescue_id JOIN orders o ON o.id = k.order_id WHERE r.id ="
                                    + " ? AND o.hold = r.reason")
                        .bind(0, rescueId)
                        .mapTo(String.class)
                        .list();
        held.forEach(order -> orders.release(tx, actor, order));
        return held.size();
    }
}
