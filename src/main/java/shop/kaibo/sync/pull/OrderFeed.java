package shop.kaibo.sync.pull;

import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.broadcast.floor.Floor;
import shop.kaibo.order.OrderService;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.RemoteOrder;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Target;
import shop.kaibo.sync.words.Reports;

import java.util.List;

/** Orders as they are placed, paid, shipped and closed. */
public final class OrderFeed implements Feed<RemoteOrder> {
    private final OrderService orders;
    private final AfterSaleService cases;
    private final Floor floor;
    private final OpenOrders open;

    public OrderFeed(Store store, OrderService orders, AfterSaleService cases, Floor floor) {
        this.orders = orders;
        this.cases = cases;
        this.floor = floor;
        open = new OpenOrders(store);
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public Outcome<Page<RemoteOrder>> page(Target there, String cursor) {
        var placed = there.call(gateway -> gateway.ordersChanged(cursor, there.can().pageSize()));
        return there.gateway().tellsNewOrdersOnly()
                        && placed instanceof Outcome.Done<Page<RemoteOrder>>(var page)
                ? open.beside(there, page)
                : placed;
    }

    @Override
    public void apply(Tx tx, String account, long epoch, List<RemoteOrder> rows) {
        List<String> ids =
                orders.apply(tx, account, epoch, rows.stream().map(Reports::of).toList());
        floor.ordersCame(tx, ids);
        if (!rows.isEmpty()) {
            cases.link(tx, account);
        }
    }

    @Override
    public void readAnew(Tx tx, String account, long epoch) {
        orders.unknownThere(tx, account, epoch);
    }
}
