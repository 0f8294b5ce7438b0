package shop.kaibo.tour;

import shop.kaibo.listing.Listing;
import shop.kaibo.listing.Sku;
import shop.kaibo.order.OrderQuery;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.OrderTab;
import shop.kaibo.sync.SyncState;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds what the shop believes against what the platform has. Used on one thread. */
final class Reckoning {
    private static final int PAGE = 500;
    private static final int ALL = 100_000;

    private final TourShop shop;
    private final Practice.Truth truth;

    Reckoning(TourShop shop, Practice.Truth truth) {
        this.shop = shop;
        this.truth = truth;
    }

    TourReport report(List<String> screens) {
        List<Listing> listings = shop.listings().shelf().listings();
        List<OrderRow> orders = orders();
        SyncState state = shop.sync().state();
        return new TourReport(
                listings.size(),
                truth.onSale(),
                orders.size(),
                orders.stream()
                        .filter(o -> !o.waybill().isEmpty())
                        .filter(o -> truth.shipped().contains(o.remoteId()))
                        .count(),
                shop.afterSales().latest(ALL).stream()
                        .filter(c -> c.status().over())
                        .filter(c -> truth.settledCases().contains(c.remoteId()))
                        .count(),
                state.waiting() + state.blocked() + state.unknown(),
                lost(listings, orders),
                truth.doubled(),
                screens);
    }

    private long lost(List<Listing> listings, List<OrderRow> orders) {
        var here = new HashSet<String>();
        orders.forEach(o -> here.add(o.remoteId()));
        long unlisted = listings.stream().filter(l -> !truth.references().contains(l.id())).count();
        long unlike =
                listings.stream().flatMap(l -> l.skus().stream()).filter(s -> !agrees(s)).count();
        return unlisted + unlike + missing(here, truth.orders()) + missing(truth.orders(), here);
    }

    private boolean agrees(Sku sku) {
        var held = new Practice.Held(sku.priceFen(), sku.left());
        return held.equals(truth.skus().get(sku.id()));
    }

    private static long missing(Set<String> wanted, Set<String> there) {
        return wanted.stream().filter(one -> !there.contains(one)).count();
    }

    private List<OrderRow> orders() {
        var all = new ArrayList<OrderRow>();
        OrderQuery query = OrderQuery.of("", OrderTab.ALL, PAGE);
        List<OrderRow> page = shop.orders().search(query);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = shop.orders().search(query.after(page.getLast().id()));
        }
        return all;
    }
}
