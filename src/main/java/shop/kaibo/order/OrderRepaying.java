package shop.kaibo.order;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Limits;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.order.RepayOrder.Piece;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;

import java.util.List;
import java.util.Set;

/**
 * Pays back and takes back by the shop's own decision, on platforms where buyers cannot ask for it;
 * elsewhere that is an after-sale case. The order itself changes only by the platform's answer.
 * Thread-safe.
 */
public final class OrderRepaying {
    private static final int LONGEST_REASON = 100;
    private static final Set<OrderStatus> PAID =
            Set.of(
                    OrderStatus.PAID,
                    OrderStatus.PART_SHIPPED,
                    OrderStatus.SHIPPED,
                    OrderStatus.RECEIVED,
                    OrderStatus.DONE);

    private final Store store;

    public OrderRepaying(Store store) {
        this.store = store;
    }

    /** Whether an account's platform has no after-sale negotiation, so that this is the way. */
    public boolean offered(String account) {
        return store.db().read(handle -> offered(handle, account));
    }

    /** How much of an order can still be paid back (fen), 0 where this is not the way. */
    public long left(OrderRow order) {
        if (!PAID.contains(order.status()) || order.unknownThere()) {
            return 0;
        }
        return store.db()
                .read(handle -> offered(handle, order.account()) ? left(handle, order) : 0L);
    }

    /** All pieces of an order; refused where some are of goods not known here. */
    public static List<Piece> whole(OrderRow order) {
        return order.lines().stream().map(line -> piece(line, line.quantity())).toList();
    }

    /** Some pieces of a line; refused where its goods are not known here. */
    public static Piece piece(OrderLine line, long quantity) {
        String sku = line.skuId();
        if (sku == null) {
            throw new Refused("pieces", "order.repay.unknown");
        }
        return new Piece(sku, quantity);
    }

    // pieces that were taken back left the order's sum with their money
    private long left(Handle handle, OrderRow order) {
        long done =
                handle
                        .createQuery(
                                "SELECT payload FROM outbox WHERE topic = ? AND kind = ? AND state"
                                        + " = 'done'")
                        .bind(0, OrderService.topic(order.id()))
                        .bind(1, RepayOrder.KIND)
                        .mapTo(String.class)
                        .map(json -> Payloads.read(json, RepayOrder.class))
                        .stream()
                        .filter(repaid -> repaid.pieces().isEmpty())
                        .mapToLong(RepayOrder::amountFen)
                        .sum();
        long going = underWay(handle, order.id()).stream().mapToLong(RepayOrder::amountFen).sum();
        return Math.max(0, order.totalFen() - done - going);
    }

    private static boolean offered(Handle handle, String account) {
        return handle.createQuery(
                        "SELECT json_extract(capabilities, '$.negotiation') = 0 AND"
                                + " json_extract(capabilities, '$.pageSize') > 0 FROM account WHERE"
                                + " id = ?")
                .bind(0, account)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    /**
     * Acknowledges it, to leave from releaseMs (epoch ms, 0 at once) on. Refused: not paid, another
     * way is offered, more than the actor may give alone, more money or pieces than the order has
     * beside what is already under way, no reason.
     *
     * @return the operation's id
     */
    public String repay(
            Actor actor,
            OrderRow order,
            List<Piece> pieces,
            long amountFen,
            String reason,
            long releaseMs) {
        Permissions.check(actor, Permission.CASE_DECIDE);
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw new Refused("reason", "order.repay.reason", LONGEST_REASON);
        }
        if (!PAID.contains(order.status()) || order.unknownThere()) {
            throw new Refused("order", "order.repay.status");
        }
        return store.db()
                .write(
                        tx -> {
                            Limits.refund(store, tx.handle(), actor, amountFen);
                            check(tx, order, pieces, amountFen);
                            return add(tx, actor, order, pieces, amountFen, words, releaseMs);
                        });
    }

    private void check(Tx tx, OrderRow order, List<Piece> pieces, long amountFen) {
        if (!offered(tx.handle(), order.account())) {
            throw new Refused("order", "order.repay.case");
        }
        List<RepayOrder> underWay = underWay(tx.handle(), order.id());
        if (amountFen < 1 || amountFen > left(tx.handle(), order)) {
            throw new Refused("amount", "order.repay.amount");
        }
        for (Piece piece : pieces) {
            long there =
                    order.lines().stream()
                            .filter(line -> piece.skuId().equals(line.skuId()))
                            .mapToLong(OrderLine::quantity)
                            .sum();
            long going =
                    underWay.stream()
                            .flatMap(one -> one.pieces().stream())
                            .filter(one -> one.skuId().equals(piece.skuId()))
                            .mapToLong(Piece::quantity)
                            .sum();
            if (piece.quantity() < 1 || piece.quantity() > there - going) {
                throw new Refused("pieces", "order.repay.pieces");
            }
        }
    }

    private List<RepayOrder> underWay(Handle handle, String orderId) {
        return store.outbox().openOf(handle, OrderService.topic(orderId)).stream()
                .filter(one -> one.kind().equals(RepayOrder.KIND))
                .filter(one -> one.state() != OperationState.CANCELLED)
                .map(one -> Payloads.read(one.payload(), RepayOrder.class))
                .toList();
    }

    private String add(
            Tx tx,
            Actor actor,
            OrderRow order,
            List<Piece> pieces,
            long amountFen,
            String reason,
            long releaseMs) {
        String id = store.ids().next();
        var wish = new RepayOrder(order.id(), pieces, amountFen, reason);
        String topic = OrderService.topic(order.id());
        store.outbox()
                .add(
                        tx,
                        Operation.Draft.of(id, topic, RepayOrder.KIND, wish, actor.named())
                                .releasedAt(releaseMs)
                                .on(order.account()));
        note(tx, "order.repay", order.id(), reason, actor.named(), id);
        return id;
    }

    /** The platform gave it back. */
    public void repaid(Tx tx, String orderId, String operationId) {
        note(tx, "order.repaid", orderId, "", "platform", operationId);
    }

    /** The platform refused, in its own words. */
    public void rejected(Tx tx, String orderId, String operationId, String reason) {
        note(tx, "order.repay.refused", orderId, reason, "platform", operationId);
    }

    private void note(
            Tx tx, String kind, String orderId, String reason, String actor, String operation) {
        var event = new OrderEvent.Held(orderId, reason);
        store.events().append(tx, OrderService.topic(orderId), kind, event, actor, operation);
    }
}
