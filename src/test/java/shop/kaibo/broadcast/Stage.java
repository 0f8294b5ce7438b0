package shop.kaibo.broadcast;

import static shop.kaibo.order.Reports.ACCOUNT;

import shop.kaibo.base.Clock;
import shop.kaibo.broadcast.floor.Floor;
import shop.kaibo.broadcast.mic.ClockSkew;
import shop.kaibo.buyer.BuyerService;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.order.OrderReport;
import shop.kaibo.order.OrderService;
import shop.kaibo.order.Reports;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.rules.signed.RuleLibrary;
import shop.kaibo.store.Store;

import java.nio.file.Path;
import java.util.List;

/** A shop on air for tests: six listings of one sku each, 100 pieces at 10.00. */
public final class Stage implements AutoCloseable {
    public static final Actor OWNER = new Actor("owner", "1", Role.OWNER);

    public final Store store;
    public final OrderService orders;
    public final ListingService listings;
    public final BroadcastService broadcasts;
    public final Floor floor;
    public final ClockSkew skew = new ClockSkew();
    private final BuyerService buyers;

    public Stage(Path home, Clock clock) {
        store = Store.open(home, clock);
        buyers = new BuyerService(store);
        orders = new OrderService(store, buyers, new BoardFigures(skew));
        listings = new ListingService(store, new PhotoFolder(home.resolve("photos")));
        broadcasts = new BroadcastService(store, listings, skew, RuleLibrary.shipped());
        floor = Floor.of(store, listings, orders, broadcasts);
    }

    public Stage begun() {
        Reports.listings(store.db(), 6);
        broadcasts.start(OWNER, "小朱");
        return this;
    }

    /** Takes a page in as sync does; returns the orders' ids. */
    public List<String> page(OrderReport... reports) {
        return store.db()
                .write(
                        tx -> {
                            List<String> ids = orders.apply(tx, ACCOUNT, 1, List.of(reports));
                            floor.ordersCame(tx, ids);
                            return ids;
                        });
    }

    public List<String> strings(String sql) {
        return store.db().read(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    @Override
    public void close() {
        buyers.close();
        store.close();
    }
}
