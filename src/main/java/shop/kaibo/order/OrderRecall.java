package shop.kaibo.order;

import org.jdbi.v3.core.Handle;

import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Payloads;

import java.util.List;

/**
 * What was decided here of orders, known from the outbox and the history alone, for a shop that was
 * put back: an order that is read again must not look as if nothing had been done about it.
 * Writer's thread only.
 */
final class OrderRecall {
    private static final String UNDER_WAY =
            "SELECT payload FROM outbox WHERE topic = ? AND kind = 'order.ship' AND state IN"
                    + " ('waiting','sending','unknown','blocked') ORDER BY seq DESC LIMIT 1";

    private OrderRecall() {}

    /** The shipment under way for an order that comes in as new; almost always none. */
    static Shipment shipment(Tx tx, String orderId) {
        return shipment(tx.handle(), orderId);
    }

    private static Shipment shipment(Handle handle, String orderId) {
        return Ask.first(
                        handle,
                        UNDER_WAY,
                        List.of(OrderService.topic(orderId)),
                        row -> Payloads.read(row.getString(1), ShipOrder.class))
                .map(ship -> new Shipment(ship.carrier(), ship.waybill(), ShipState.INTENT))
                .orElse(Shipment.NONE);
    }

    /**
     * Gives the orders that are there what was decided since a moment; returns how many are not.
     */
    static int all(Tx tx, OrderChange change, long sinceMs) {
        int missed = 0;
        List<String> shipped =
                Ask.list(
                        tx.handle(),
                        "SELECT DISTINCT substr(topic, 7) FROM outbox WHERE kind = 'order.ship'"
                                + " AND state IN ('waiting','sending','unknown','blocked')",
                        List.of(),
                        row -> row.getString(1));
        for (String id : shipped) {
            StoredOrder order = OrderReader.byId(tx, id);
            if (order != null && order.shipment().state() == ShipState.NONE) {
                change.save(tx, order, order.shipping(shipment(tx, id)));
            }
        }
        for (Held held : held(tx, sinceMs)) {
            StoredOrder order = OrderReader.byId(tx, held.orderId);
            if (order == null) {
                missed++;
            } else {
                change.save(tx, order, order.held(held.on ? held.reason : null));
            }
        }
        return missed;
    }

    private record Held(String orderId, boolean on, String reason) {}

    private static List<Held> held(Tx tx, long sinceMs) {
        return Ask.list(
                tx.handle(),
                "SELECT kind, payload FROM event WHERE at_ms >= ? AND kind IN"
                        + " ('order.hold','order.release') ORDER BY seq",
                List.of(sinceMs),
                row -> {
                    var event = Payloads.read(row.getString(2), OrderEvent.Held.class);
                    boolean on = row.getString(1).equals("order.hold");
                    return new Held(event.orderId(), on, event.reason());
                });
    }
}
