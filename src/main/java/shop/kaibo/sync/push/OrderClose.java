package shop.kaibo.sync.push;

import shop.kaibo.order.CloseOrder;
import shop.kaibo.order.OrderClosing;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.OrderService;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.RemoteOrder;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Target;
import shop.kaibo.sync.words.Reports;

/** Closes an order nobody has paid. */
public final class OrderClose implements Errand {
    private final OrderService orders;
    private final OrderClosing closing;
    private final Places places;

    public OrderClose(Store store, OrderService orders) {
        this.orders = orders;
        closing = new OrderClosing(store);
        places = new Places(store);
    }

    @Override
    public String kind() {
        return CloseOrder.KIND;
    }

    @Override
    public String field(Operation operation) {
        return "close";
    }

    private static CloseOrder wish(Operation operation) {
        return Payloads.read(operation.payload(), CloseOrder.class);
    }

    private String remote(Operation operation) {
        return orders.find(wish(operation).orderId()).map(OrderRow::remoteId).orElse("");
    }

    @Override
    public Outcome<Effect> send(Target there, Operation operation) {
        return places.send(
                there,
                remote(operation),
                order ->
                        there.gateway().closeOrder(order, wish(operation).reason(), operation.id()),
                now -> effect(there, operation, now));
    }

    @Override
    public Outcome<Fate> ask(Target there, Operation operation) {
        return places.ask(
                there,
                remote(operation),
                order -> there.gateway().order(order),
                now ->
                        switch (now.status()) {
                            case CLOSED -> new Fate.Arrived(effect(there, operation, now));
                            case PENDING_PAY -> new Fate.Absent();
                            default -> new Fate.Overtaken();
                        });
    }

    private Effect effect(Target there, Operation operation, RemoteOrder now) {
        return tx -> {
            orders.apply(tx, there.account(), there.epoch().getAsLong(), Reports.of(now));
            closing.closed(tx, wish(operation).orderId(), operation.id());
        };
    }

    @Override
    public void rejected(Tx tx, Operation operation, String reason) {
        closing.rejected(tx, wish(operation).orderId(), operation.id(), reason);
    }
}
