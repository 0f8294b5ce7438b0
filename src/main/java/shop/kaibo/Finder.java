package shop.kaibo;

import shop.kaibo.base.Mask;
import shop.kaibo.base.Money;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Palette;
import shop.kaibo.desk.orders.OrderSign;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingService;
import shop.kaibo.order.OrderQuery;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.OrderService;
import shop.kaibo.order.OrderTab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What Ctrl+K finds beside the screens: listings by slot, title and code, orders by whatever the
 * order search knows. Blocks on the file, so off the FX thread; what it finds is opened on it.
 */
final class Finder {
    private static final int LISTINGS = 4;
    private static final int ORDERS = 20;

    private final ListingService listings;
    private final OrderService orders;
    private final BooleanSupplier discreet;
    private final BooleanSupplier mayOrders;
    private final Texts texts;
    private final Runnable openListing;
    private final Consumer<OrderRow> openOrder;

    Finder(
            ListingService listings,
            OrderService orders,
            Texts texts,
            Runnable openListing,
            Consumer<OrderRow> openOrder,
            BooleanSupplier discreet,
            BooleanSupplier mayOrders) {
        this.mayOrders = mayOrders;
        this.discreet = discreet;
        this.listings = listings;
        this.orders = orders;
        this.texts = texts;
        this.openListing = openListing;
        this.openOrder = openOrder;
    }

    List<Palette.Entry> find(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        var found = new ArrayList<Palette.Entry>();
        if (wanted.isEmpty()) {
            return found;
        }
        listings.shelf().listings().stream()
                .filter(listing -> matches(listing, wanted))
                .sorted(Comparator.comparing(l -> !slot(l).equals(bare(wanted))))
                .limit(LISTINGS)
                .forEach(listing -> found.add(entry(listing)));
        if (mayOrders.getAsBoolean()) {
            orders.search(OrderQuery.of(wanted, OrderTab.ALL, ORDERS))
                    .forEach(order -> found.add(entry(order)));
        }
        return found;
    }

    private static boolean matches(Listing listing, String wanted) {
        return slot(listing).equals(bare(wanted))
                || listing.title().toLowerCase(Locale.ROOT).contains(wanted)
                || listing.skus().stream()
                        .anyMatch(sku -> sku.code().toLowerCase(Locale.ROOT).startsWith(wanted));
    }

    // "2 号", "#2" and "2" are the same slot
    private static String bare(String wanted) {
        return wanted.replaceAll("[#号\\s]", "");
    }

    private static String slot(Listing listing) {
        return Integer.toString(listing.slot());
    }

    private Palette.Entry entry(Listing listing) {
        return new Palette.Entry(
                Icons.LISTING,
                texts.get("shell.found.slot", listing.slot(), listing.title()),
                Money.yuan(listing.skus().getFirst().priceFen()),
                "",
                openListing);
    }

    private Palette.Entry entry(OrderRow order) {
        String item = order.lines().isEmpty() ? "" : order.lines().getFirst().title();
        var beside = new ArrayList<String>();
        if (!discreet.getAsBoolean()) {
            beside.add(order.buyer().shown());
        }
        if (!discreet.getAsBoolean() && !order.buyer().phone().isEmpty()) {
            beside.add(order.buyer().phone());
        }
        beside.add(Money.grouped(order.totalFen()));
        beside.add(texts.get(OrderSign.of(order).key()));
        if (!order.waybill().isEmpty()) {
            beside.add(order.waybill());
        }
        return new Palette.Entry(
                Icons.ORDERS,
                "…" + Mask.tail(order.remoteId()) + "  " + item,
                String.join(" · ", beside),
                "",
                () -> openOrder.accept(order));
    }
}
