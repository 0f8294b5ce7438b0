package shop.kaibo.sync.files;

import shop.kaibo.base.Money;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingOperation;
import shop.kaibo.listing.ListingOperation.AdjustStock;
import shop.kaibo.listing.ListingOperation.ChangePrice;
import shop.kaibo.listing.Sku;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.ShipOrder;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;
import shop.kaibo.sync.Features;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files a backend takes in bulk: parcels, prices and stock. What it has no bulk form for goes
 * into a list to be done by hand. The headers are those of Chinese backends in any language of
 * ours. Thread-safe.
 */
final class OutgoingFiles {
    private static final String LISTING = "listing:";

    private final Store store;
    private final Features features;

    OutgoingFiles(Store store, Features features) {
        this.store = store;
        this.features = features;
    }

    /** How an operation leaves; empty while the platform does not know what it is about. */
    Optional<Leaving> leaving(String account, Operation operation) {
        return switch (operation.kind()) {
            case ShipOrder.KIND -> shipment(operation);
            case ListingOperation.PRICE -> {
                var wish = Payloads.read(operation.payload(), ChangePrice.class);
                yield change(account, operation, wish.skuId(), Money.yuan(wish.priceFen()), "");
            }
            case ListingOperation.STOCK -> {
                var wish = Payloads.read(operation.payload(), AdjustStock.class);
                String delta = String.valueOf(wish.delta());
                yield change(account, operation, wish.skuId(), "", delta);
            }
            default -> byHand(account, operation);
        };
    }

    private Optional<Leaving> shipment(Operation operation) {
        ShipOrder wish = Payloads.read(operation.payload(), ShipOrder.class);
        return features.orders()
                .find(wish.orderId())
                .map(OrderRow::remoteId)
                .map(
                        order ->
                                new Leaving(
                                        operation,
                                        Leaving.SHIPMENTS,
                                        order,
                                        List.of(order, wish.carrier(), wish.waybill())));
    }

    private Optional<Leaving> change(
            String account, Operation operation, String skuId, String price, String delta) {
        String remote = remote(account, "sku", skuId);
        Optional<Listing> listing = listing(operation);
        if (remote.isEmpty() || listing.isEmpty()) {
            return Optional.empty();
        }
        return listing.get().skus().stream()
                .filter(sku -> sku.id().equals(skuId))
                .findFirst()
                .map(
                        sku ->
                                new Leaving(
                                        operation,
                                        Leaving.CHANGES,
                                        remote,
                                        changed(account, listing.get(), sku, price, delta)));
    }

    private List<String> changed(
            String account, Listing listing, Sku sku, String price, String delta) {
        String remote = remote(account, "sku", sku.id());
        // goods without an id of their own are known by the listing's and their words
        boolean own = remote.indexOf('|') < 0 && remote.indexOf(':') < 0;
        return List.of(
                remote(account, "listing", listing.id()),
                own ? remote : "",
                sku.code(),
                listing.title(),
                sku.spec(),
                price,
                delta,
                delta.isEmpty() ? "" : String.valueOf(sku.left()));
    }

    private Optional<Leaving> byHand(String account, Operation operation) {
        Optional<Listing> listing = listing(operation);
        String subject =
                listing.map(l -> remote(account, "listing", l.id()))
                        .or(() -> order(operation))
                        .orElse("");
        if (listing.isPresent()
                && subject.isEmpty()
                && !operation.kind().equals(ListingOperation.CREATE)) {
            return Optional.empty();
        }
        String what =
                switch (operation.kind()) {
                    case ListingOperation.CREATE -> "新建商品";
                    case ListingOperation.SHELF -> "上架或下架";
                    case ListingOperation.TEXT -> "改标题、类目或图片";
                    case "order.close" -> "关闭订单";
                    case "case.act" -> "处理售后";
                    default -> "回复评价";
                };
        String words = listing.map(OutgoingFiles::words).orElse("");
        return Optional.of(
                new Leaving(
                        operation, Leaving.BY_HAND, operation.id(), List.of(subject, what, words)));
    }

    private static String words(Listing listing) {
        var words = new ArrayList<String>();
        words.add(listing.slot() + " 号 " + listing.title());
        for (Sku sku : listing.skus()) {
            words.add(
                    String.join(
                            " ",
                            sku.spec(),
                            sku.code(),
                            Money.yuan(sku.priceFen()),
                            "×" + sku.left()));
        }
        words.add(listing.state().word());
        return String.join("；", words.stream().map(String::strip).toList());
    }

    private Optional<String> order(Operation operation) {
        String topic = operation.topic();
        return topic.startsWith("order:")
                ? features.orders().find(topic.substring("order:".length())).map(OrderRow::remoteId)
                : Optional.empty();
    }

    private Optional<Listing> listing(Operation operation) {
        String topic = operation.topic();
        return topic.startsWith(LISTING)
                ? features.listings().listing(topic.substring(LISTING.length()))
                : Optional.empty();
    }

    private String remote(String account, String kind, String id) {
        return store.db().read(h -> store.remoteIds().remote(h, account, kind, id)).orElse("");
    }
}
