package shop.kaibo.order;

import org.jdbi.v3.core.Handle;

import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Tx;

import java.util.List;

/**
 * A refund comes for an order that lies in a parcel with others: its shipment stops where it still
 * can, and its pieces are to be taken out of the parcel. Writer's thread only.
 */
final class OrderPull {
    /** So long after it left for the platform a parcel may still stand here. */
    private static final long STANDS_MS = 24 * 3_600_000L;

    private OrderPull() {}

    static void refunded(Tx tx, OrderShipping shipping, String orderId, Refund next, long nowMs) {
        StoredOrder order = shipping.order(tx, orderId);
        RefundState was = order.refund().state();
        if (next.state() == RefundState.NONE && was != RefundState.NONE) {
            // the buyer thought better of it: nobody need look for the piece any more
            tx.update("DELETE FROM order_pull WHERE order_id = ? AND out_ms = 0", orderId);
            tx.touched("order_pull");
        }
        Shipment shipment = order.shipment();
        boolean packed = shipment.state() == ShipState.INTENT || shipment.state() == ShipState.DONE;
        if (was != RefundState.NONE || next.state() == RefundState.NONE || !packed) {
            return;
        }
        if (!shared(tx.handle(), order)) {
            return;
        }
        boolean stopped = shipping.stop(tx, order);
        boolean here = order.status().toShip() || nowMs - order.times().shippedMs() < STANDS_MS;
        if (stopped || here) {
            tx.update(
                    "INSERT INTO order_pull(order_id, waybill, stopped, at_ms, out_ms) VALUES"
                            + " (?,?,?,?,0) ON CONFLICT(order_id) DO UPDATE SET waybill ="
                            + " excluded.waybill, stopped = excluded.stopped, at_ms ="
                            + " excluded.at_ms, out_ms = 0",
                    orderId,
                    shipment.waybill(),
                    stopped ? 1 : 0,
                    nowMs);
            tx.touched("order_pull");
        }
    }

    private static boolean shared(Handle handle, StoredOrder order) {
        return !order.shipment().waybill().isEmpty()
                && Ask.number(
                                handle,
                                "SELECT count(*) FROM orders WHERE waybill = ?1 AND waybill <> ''"
                                        + " AND id <> ?2 AND buyer_id = ?3 AND ship_state IN"
                                        + " ('intent', 'done')",
                                List.of(order.shipment().waybill(), order.id(), order.buyerId()))
                        > 0;
    }
}
