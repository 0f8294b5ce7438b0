package shop.kaibo.order;

import shop.kaibo.base.Mask;
import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Store;

/** From a waybill to a shipment the platform knows, and back. Writer's thread only. */
public final class OrderShipping {
    private final Store store;
    private final OrderChange change;
    private final Serials serials;

    OrderShipping(Store store, OrderChange change) {
        this.store = store;
        this.change = change;
        serials = new Serials(store, this);
    }

    /** What the shop gives back by itself. */
    public OrderRepaying repaying() {
        return new OrderRepaying(store);
    }

    /** Shipments with the numbers of their pieces. */
    public Serials serials() {
        return serials;
    }

    /**
     * After the shop was put back: gives orders what was decided here since a moment (epoch ms).
     * Returns how many decisions found no order yet.
     */
    public int recall(Tx tx, long sinceMs) {
        return OrderRecall.all(tx, change, sinceMs);
    }

    StoredOrder order(Tx tx, String orderId) {
        StoredOrder order = OrderReader.byId(tx, orderId);
        if (order == null) {
            throw new Refused("order", "order.unknown");
        }
        return order;
    }

    /**
     * Acknowledges a shipment within a larger write, held until releaseMs (epoch ms). Refused as
     * {@link OrderService#ship}.
     */
    public String ship(
            Tx tx, Actor actor, String orderId, String carrier, String waybill, long releaseMs) {
        Permissions.check(actor, Permission.SHIP);
        StoredOrder order = order(tx, orderId);
        Shipment shipment = Waybills.checked(carrier, waybill);
        if (already(order, shipment)) {
            return orderId;
        }
        check(order);
        Waybills.checkOwner(tx, order, shipment.waybill());
        change.save(tx, order, order.shipping(shipment));
        var payload = new ShipOrder(orderId, shipment.carrier(), shipment.waybill());
        String operation = store.ids().next();
        store.outbox()
                .add(
                        tx,
                        Operation.Draft.of(
                                        operation,
                                        OrderService.topic(orderId),
                                        ShipOrder.KIND,
                                        payload,
                                        actor.named())
                                .releasedAt(releaseMs)
                                .on(order.account()));
        note(tx, "order.ship", orderId, shipment, actor.named(), operation);
        return orderId;
    }

    private static boolean already(StoredOrder order, Shipment shipment) {
        Shipment known = order.shipment();
        boolean under = known.state() == ShipState.INTENT || known.state() == ShipState.DONE;
        if (under && !known.waybill().equals(shipment.waybill())) {
            throw new Refused("waybill", "order.ship.already", known.waybill());
        }
        return under;
    }

    private static void check(StoredOrder order) {
        String tail = Mask.tail(order.remoteId());
        if (order.unknownThere()) {
            throw new Refused("order", "order.ship.unknownThere", tail);
        }
        if (order.refund().state() == RefundState.UNDER_WAY) {
            throw new Refused("order", "order.ship.refunding", tail);
        }
        if (order.hold() != null) {
            throw new Refused("order", "order.ship.held", tail, order.hold());
        }
        if (!order.status().toShip()) {
            throw new Refused("order", "order.ship." + order.status().word(), tail);
        }
    }

    /** Takes a shipment back that has not left yet; false when it is too late. */
    public boolean undo(Tx tx, Actor actor, String orderId) {
        Permissions.check(actor, Permission.SHIP);
        return cancelled(tx, order(tx, orderId), "order.ship.undone", actor.named());
    }

    /** Whether its shipment has not left for the platform yet. */
    public boolean waits(Tx tx, String orderId) {
        return store.outbox().openOf(tx.handle(), OrderService.topic(orderId)).stream()
                .anyMatch(
                        open ->
                                open.kind().equals(ShipOrder.KIND)
                                        && (open.state() == OperationState.WAITING
                                                || open.state() == OperationState.BLOCKED)
                                        && open.sentMs() == 0);
    }

    /** A refund came in time: what has not left yet does not leave. */
    boolean stop(Tx tx, StoredOrder order) {
        return cancelled(tx, order, "order.pull", "platform");
    }

    private boolean cancelled(Tx tx, StoredOrder order, String kind, String actor) {
        for (Operation open : store.outbox().openOf(tx.handle(), OrderService.topic(order.id()))) {
            if (open.kind().equals(ShipOrder.KIND) && store.outbox().cancel(tx, open.id())) {
                change.save(tx, order, order.shipping(Shipment.NONE));
                note(tx, kind, order.id(), order.shipment(), actor, open.id());
                return true;
            }
        }
        return false;
    }

    void shipped(Tx tx, String orderId, String operation) {
        StoredOrder order = order(tx, orderId);
        Shipment known = order.shipment();
        if (known.state() != ShipState.DONE) {
            Shipment done = new Shipment(known.carrier(), known.waybill(), ShipState.DONE);
            change.save(tx, order, order.shipping(done));
        }
        note(tx, "order.shipped", orderId, known, "platform", operation);
    }

    void rejected(Tx tx, String orderId, String operation, String reason) {
        StoredOrder order = order(tx, orderId);
        Shipment known = order.shipment();
        if (known.state() == ShipState.INTENT) {
            Shipment refused = new Shipment(known.carrier(), known.waybill(), ShipState.REJECTED);
            change.save(tx, order, order.shipping(refused));
        }
        var event = new OrderEvent.ShipRefused(orderId, known.waybill(), reason);
        store.events()
                .append(
                        tx,
                        OrderService.topic(orderId),
                        "order.ship.refused",
                        event,
                        "platform",
                        operation);
    }

    private void note(
            Tx tx, String kind, String orderId, Shipment shipment, String actor, String operation) {
        var event = new OrderEvent.Shipped(orderId, shipment.carrier(), shipment.waybill());
        store.events().append(tx, OrderService.topic(orderId), kind, event, actor, operation);
    }
}
