package shop.kaibo.sync.files;

import shop.kaibo.listing.ListingOperation;
import shop.kaibo.listing.ListingOperation.AdjustStock;
import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.RemoteOrder;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;
import shop.kaibo.sync.Account;
import shop.kaibo.sync.Features;
import shop.kaibo.sync.files.FileMemory.News;
import shop.kaibo.sync.pull.CaseFeed;
import shop.kaibo.sync.pull.ListingFeed;
import shop.kaibo.sync.pull.OrderFeed;
import shop.kaibo.sync.push.Carried;
import shop.kaibo.sync.push.Errands;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes the records of a file in, page by page, and then asks it what of ours it shows. */
final class Taking {
    private static final int PAGE = 200;

    private final Store store;
    private final FileMemory memory;
    private final OrderFeed orders;
    private final ListingFeed listings;
    private final CaseFeed cases;
    private final Carried carried;

    Taking(Store store, Features features, FileMemory memory) {
        this.store = store;
        this.memory = memory;
        orders = new OrderFeed(store, features.orders(), features.cases(), features.floor());
        listings = new ListingFeed(features.listings(), features.cases());
        cases = new CaseFeed(features.cases());
        carried =
                new Carried(
                        store,
                        new Errands(
                                store, features.listings(), features.orders(), features.cases()));
    }

    FileReport take(Account account, FileLook look, FileService.Watch watch) {
        var rows = new FileRows(look.kind(), look.table(), look.columns());
        List<Told> all = rows.records();
        var news = new TreeMap<News, Integer>();
        var told = new ToldGateway();
        int done = 0;
        while (done < all.size() && watch.goesOn(done, all.size())) {
            List<Told> page = all.subList(done, Math.min(all.size(), done + PAGE));
            store.db().write(tx -> keep(tx, account, look.kind(), page, told, news));
            done += page.size();
        }
        boolean whole = done >= all.size();
        int arrived = whole ? arrived(account, told) : 0;
        watch.goesOn(done, all.size());
        return new FileReport(
                look.kind(),
                look.table().lines().size(),
                news.getOrDefault(News.FRESH, 0),
                news.getOrDefault(News.CHANGED, 0),
                news.getOrDefault(News.SAME, 0),
                news.getOrDefault(News.OLDER, 0),
                arrived,
                rows.bad(),
                whole);
    }

    private boolean keep(
            Tx tx,
            Account account,
            FileKind kind,
            List<Told> page,
            ToldGateway told,
            Map<News, Integer> news) {
        var newOrders = new ArrayList<RemoteOrder>();
        var newListings = new ArrayList<RemoteListing>();
        var newCases = new ArrayList<RemoteCase>();
        for (Told each : page) {
            FileMemory.Weighed weighed = memory.weigh(tx, account.id(), kind, each);
            news.merge(weighed.news(), 1, Integer::sum);
            if (weighed.news() == News.OLDER) {
                continue;
            }
            boolean tells = weighed.news() != News.SAME;
            switch (kind) {
                case ORDERS -> {
                    RemoteOrder order =
                            OrderWords.of(
                                    weighed.told(), code -> KnownGoods.sku(tx, account.id(), code));
                    told.tell(order);
                    add(newOrders, order, tells);
                }
                case LISTINGS -> {
                    String ours = KnownGoods.reference(tx, account.id(), weighed.told());
                    RemoteListing listing =
                            OtherWords.listing(weighed.told(), ours.isEmpty() ? null : ours);
                    told.tell(listing);
                    add(newListings, listing, tells);
                }
                case CASES -> {
                    RemoteCase one = OtherWords.of(weighed.told());
                    told.tell(one);
                    add(newCases, one, tells);
                }
            }
        }
        String id = account.id();
        long epoch = account.epoch();
        if (!newOrders.isEmpty()) {
            orders.apply(tx, id, epoch, newOrders);
        }
        listings.apply(tx, id, epoch, newListings);
        cases.apply(tx, id, epoch, newCases);
        return true;
    }

    private static <T> void add(List<T> to, T one, boolean tells) {
        if (tells) {
            to.add(one);
        }
    }

    private int arrived(Account account, ToldGateway told) {
        List<Operation> open =
                store.db().read(handle -> Handover.open(store, handle, account.id()));
        expect(account, told, open);
        int arrived = 0;
        for (Operation operation : open) {
            if (carried.shown(KnownGoods.target(store, account, told), operation)) {
                arrived++;
            }
        }
        return arrived;
    }

    // stock that is what it was and all that was carried: sales of that time leave it open
    private void expect(Account account, ToldGateway told, List<Operation> open) {
        var deltas = new HashMap<String, Long>();
        var skus = new HashMap<String, String>();
        for (Operation operation : open) {
            if (operation.kind().equals(ListingOperation.STOCK) && operation.sentMs() > 0) {
                AdjustStock wish = Payloads.read(operation.payload(), AdjustStock.class);
                deltas.merge(wish.skuId(), wish.delta(), Long::sum);
                skus.put(operation.id(), wish.skuId());
            }
        }
        skus.forEach(
                (operation, sku) -> {
                    long before = store.db().read(handle -> KnownGoods.stock(handle, sku));
                    told.expect(operation, before + deltas.getOrDefault(sku, 0L));
                });
    }
}
