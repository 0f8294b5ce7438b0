package shop.kaibo.order;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Store;

/**
 * Ends orders nobody has paid, where the platform takes that from us. The order itself changes only
 * by the platform's answer; who pays first is refused there and stays held here. Thread-safe.
 */
public final class OrderClosing {
    private final Store store;

    public OrderClosing(Store store) {
        this.store = store;
    }

    /**
     * Asks the platform to close an order, from releaseMs (epoch ms) on. False when it is paid or
     * ended, when that is asked already, or when its platform closes nothing for us.
     *
     * @param reason for the platform and its buyer
     */
    public boolean close(Tx tx, Actor actor, String orderId, String reason, long releaseMs) {
        Permissions.check(actor, Permission.REPRICE);
        if (!closable(tx.handle(), orderId) || open(tx.handle(), orderId) != null) {
            return false;
        }
        String account =
                tx.handle()
                        .createQuery("SELECT account FROM orders WHERE id = ?")
                        .bind(0, orderId)
                        .mapTo(String.class)
                        .one();
        String operation = store.ids().next();
        store.outbox()
                .add(
                        tx,
                        Operation.Draft.of(
                                        operation,
                                        OrderService.topic(orderId),
                                        CloseOrder.KIND,
                                        new CloseOrder(orderId, reason),
                                        actor.named())
                                .releasedAt(releaseMs)
                                .on(account));
        note(tx, "order.close", orderId, reason, actor.named(), operation);
        return true;
    }

    private static boolean closable(Handle handle, String orderId) {
        return handle.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM orders o JOIN account a ON a.id = o.account"
                            + " WHERE o.id = ? AND o.status = 'pending_pay' AND o.unknown_there = 0"
                            + " AND json_extract(a.capabilities, '$.closesOrders') = 1)")
                .bind(0, orderId)
                .mapTo(Boolean.class)
                .one();
    }

    private @Nullable Operation open(Handle handle, String orderId) {
        return store.outbox().openOf(handle, OrderService.topic(orderId)).stream()
                .filter(operation -> operation.kind().equals(CloseOrder.KIND))
                .findFirst()
                .orElse(null);
    }

    /** Takes it back while it has not left. */
    public boolean undo(Tx tx, Actor actor, String orderId) {
        Operation open = open(tx.handle(), orderId);
        if (open == null || !store.outbox().cancel(tx, open.id())) {
            return false;
        }
        note(tx, "order.close.undone", orderId, "", actor.named(), open.id());
        return true;
    }

    /** The platform closed it. */
    public void closed(Tx tx, String orderId, String operationId) {
        note(tx, "order.closed", orderId, "", "platform", operationId);
    }

    /** The platform refused, in its own words: mostly because it was paid meanwhile. */
    public void rejected(Tx tx, String orderId, String operationId, String reason) {
        note(tx, "order.close.refused", orderId, reason, "platform", operationId);
    }

    private void note(
            Tx tx, String kind, String orderId, String reason, String actor, String operation) {
        var event = new OrderEvent.Held(orderId, reason);
        store.events().append(tx, OrderService.topic(orderId), kind, event, actor, operation);
    }
}
