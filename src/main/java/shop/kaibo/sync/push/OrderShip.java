package shop.kaibo.sync.push;

import shop.kaibo.order.OrderRow;
import shop.kaibo.order.OrderService;
import shop.kaibo.order.ShipOrder;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.RemoteOrder;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Target;
import shop.kaibo.sync.words.Reports;

/** Marks an order shipped. */
public final class OrderShip implements Errand {
    private final OrderService orders;
    private final Places places;

    public OrderShip(Store store, OrderService orders) {
        this.orders = orders;
        places = new Places(store);
    }

    @Override
    public String kind() {
        return ShipOrder.KIND;
    }

    @Override
    public String field(Operation operation) {
        return "ship";
    }

    private static ShipOrder wish(Operation operation) {
        return Payloads.read(operation.payload(), ShipOrder.class);
    }

    private String remote(ShipOrder wish) {
        return orders.find(wish.orderId()).map(OrderRow::remoteId).orElse("");
    }

    @Override
    public Outcome<Effect> send(Target there, Operation operation) {
        ShipOrder wish = wish(operation);
        return places.send(
                there,
                remote(wish),
                order ->
                        there.gateway().ship(order, wish.carrier(), wish.waybill(), operation.id()),
                now -> effect(there, operation, wish, now));
    }

    @Override
    public Outcome<Fate> ask(Target there, Operation operation) {
        ShipOrder wish = wish(operation);
        return places.ask(
                there,
                remote(wish),
                order -> there.gateway().order(order),
                now -> {
                    if (wish.waybill().equals(now.waybill())) {
                        return new Fate.Arrived(effect(there, operation, wish, now));
                    }
                    return now.waybill() == null ? new Fate.Absent() : new Fate.Overtaken();
                });
    }

    private Effect effect(Target there, Operation operation, ShipOrder wish, RemoteOrder now) {
        return tx -> {
            orders.apply(tx, there.account(), there.epoch().getAsLong(), Reports.of(now));
            orders.shipped(tx, wish.orderId(), operation.id());
        };
    }

    @Override
    public void rejected(Tx tx, Operation operation, String reason) {
        orders.shipRejected(tx, wish(operation).orderId(), operation.id(), reason);
    }
}
