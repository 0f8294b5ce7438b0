package shop.kaibo.sync.push;

import shop.kaibo.order.OrderRepaying;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.OrderService;
import shop.kaibo.order.RepayOrder;
import shop.kaibo.platform.OrderRefund;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.RefundGateway;
import shop.kaibo.platform.RemoteOrder;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Target;
import shop.kaibo.sync.words.Reports;

/** Gives back of an order what the shop decided by itself. */
public final class OrderRepay implements Errand {
    private final OrderService orders;
    private final OrderRepaying repaying;
    private final Places places;

    public OrderRepay(Store store, OrderService orders) {
        this.orders = orders;
        repaying = new OrderRepaying(store);
        places = new Places(store);
    }

    @Override
    public String kind() {
        return RepayOrder.KIND;
    }

    @Override
    public String field(Operation operation) {
        return "repay";
    }

    private static RepayOrder wish(Operation operation) {
        return Payloads.read(operation.payload(), RepayOrder.class);
    }

    private String remote(RepayOrder wish) {
        return orders.find(wish.orderId()).map(OrderRow::remoteId).orElse("");
    }

    private OrderRefund said(Target there, RepayOrder wish) {
        return new OrderRefund(
                wish.pieces().stream()
                        .map(
                                piece ->
                                        new OrderRefund.Piece(
                                                places.remote(there, "sku", piece.skuId()),
                                                piece.quantity()))
                        .toList(),
                wish.amountFen(),
                wish.reason());
    }

    @Override
    public Outcome<Effect> send(Target there, Operation operation) {
        RepayOrder wish = wish(operation);
        Outcome<Effect> outcome =
                places.send(
                        there,
                        remote(wish),
                        order -> there.gateway().refund(order, said(there, wish), operation.id()),
                        now -> effect(there, operation, now));
        boolean absent =
                outcome instanceof Outcome.Rejected<Effect>(String code, String _)
                        && code.equals(RefundGateway.REFUND_ABSENT);
        return absent ? new Outcome.Rejected<>(RefundGateway.REFUND_ABSENT, Why.NO_REPAY) : outcome;
    }

    @Override
    public Outcome<Fate> ask(Target there, Operation operation) {
        RepayOrder wish = wish(operation);
        return places.ask(
                there,
                remote(wish),
                order -> there.gateway().findRefund(order, said(there, wish), operation.id()),
                found ->
                        found.<Fate>map(now -> new Fate.Arrived(effect(there, operation, now)))
                                .orElseGet(Fate.Absent::new));
    }

    private Effect effect(Target there, Operation operation, RemoteOrder now) {
        return tx -> {
            orders.apply(tx, there.account(), there.epoch().getAsLong(), Reports.of(now));
            repaying.repaid(tx, wish(operation).orderId(), operation.id());
        };
    }

    @Override
    public void rejected(Tx tx, Operation operation, String reason) {
        repaying.rejected(tx, wish(operation).orderId(), operation.id(), reason);
    }
}
