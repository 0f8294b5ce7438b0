package shop.kaibo.bench;

import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.base.Clock;
import shop.kaibo.broadcast.BoardFigures;
import shop.kaibo.broadcast.BroadcastService;
import shop.kaibo.broadcast.floor.Floor;
import shop.kaibo.buyer.BuyerService;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.order.OrderService;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteOrder;
import shop.kaibo.rules.RightsRules;
import shop.kaibo.store.Store;
import shop.kaibo.sync.pull.CaseFeed;
import shop.kaibo.sync.pull.OrderFeed;

import java.nio.file.Path;
import java.util.List;

/** The real services on a store, as the running program joins them, without its window. */
final class TrialShop implements AutoCloseable {
    static final String ACCOUNT = "acc";
    static final Actor OWNER = new Actor("owner", "1", Role.OWNER);

    final Store store;
    final OrderService orders;
    final AfterSaleService cases;
    private final BuyerService buyers;
    private final OrderFeed orderFeed;
    private final CaseFeed caseFeed;

    TrialShop(Path home, Clock clock) {
        store = Store.open(home, clock);
        buyers = new BuyerService(store);
        orders = new OrderService(store, buyers, new BoardFigures());
        var listings = new ListingService(store, new PhotoFolder(home.resolve("photos")));
        cases = new AfterSaleService(store, orders, listings, RightsRules.shipped());
        var broadcasts = new BroadcastService(store, listings);
        var floor = Floor.of(store, listings, orders, broadcasts);
        orderFeed = new OrderFeed(store, orders, cases, floor);
        caseFeed = new CaseFeed(cases);
    }

    /** One page of the platform's feed, as it is taken in when it was pulled. */
    void page(List<RemoteOrder> rows, String cursor) {
        store.db()
                .write(
                        tx -> {
                            orderFeed.apply(tx, ACCOUNT, 1, rows);
                            store.cursors().move(tx, ACCOUNT, orderFeed.name(), cursor);
                            return true;
                        });
    }

    void cases(List<RemoteCase> rows, String cursor) {
        store.db()
                .write(
                        tx -> {
                            caseFeed.apply(tx, ACCOUNT, 1, rows);
                            store.cursors().move(tx, ACCOUNT, caseFeed.name(), cursor);
                            return true;
                        });
    }

    @Override
    public void close() {
        buyers.close();
        store.close();
    }
}
