package shop.kaibo.sync.push;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.listing.ListingService;
import shop.kaibo.order.OrderService;
import shop.kaibo.store.Store;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The errands by their kind: everything this version knows how to say to a platform. Thread-safe.
 */
public final class Errands {
    private final Map<String, Errand> byKind;

    public Errands(
            Store store, ListingService listings, OrderService orders, AfterSaleService cases) {
        byKind =
                List.<Errand>of(
                                new ListingCreate(store, listings),
                                new PriceChange(store, listings),
                                new StockAdjust(store, listings),
                                new ShelfChange(store, listings),
                                new TextChange(store, listings),
                                new OrderShip(store, orders),
                                new OrderClose(store, orders),
                                new OrderRepay(store, orders),
                                new CaseActing(store, cases),
                                new ReviewReply(store))
                        .stream()
                        .collect(Collectors.toMap(Errand::kind, Function.identity()));
    }

    /** The errand of a kind; null for one this version has never heard of. */
    public @Nullable Errand of(String kind) {
        return byKind.get(kind);
    }
}
