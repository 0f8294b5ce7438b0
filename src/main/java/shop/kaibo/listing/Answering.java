package shop.kaibo.listing;

import org.jspecify.annotations.Nullable;

import shop.kaibo.listing.ListingOperation.AdjustStock;
import shop.kaibo.listing.ListingOperation.ChangePrice;
import shop.kaibo.listing.ListingOperation.CreateListing;
import shop.kaibo.listing.ListingOperation.SetOnSale;
import shop.kaibo.listing.stock.StockLaw;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Store;

import java.util.List;

/** What became of our own operations, brought into our rows inside sync's transaction. */
final class Answering {
    private static final String PLATFORM = "platform";

    private final Store store;
    private final Telling telling;

    Answering(Store store, Telling telling) {
        this.store = store;
        this.telling = telling;
    }

    void priceApplied(Tx tx, String operation, String skuId, long fen, long version) {
        Listing listing = ListingStore.ofSku(tx.handle(), skuId);
        tx.update(
                "UPDATE listing_version SET confirmed_ms = ? WHERE id = ? AND confirmed_ms = 0",
                store.clock().nowMs(),
                operation);
        tx.update(
                "UPDATE sku SET price_version = max(price_version, ?) WHERE id = ?",
                version,
                skuId);
        tx.touched("listing_version", "sku");
        if (!rebase(tx, ListingStore.sku(listing, skuId), version, operation)) {
            ListingStore.price(tx, skuId, fen);
        }
    }

    void stockApplied(Tx tx, String operation, String skuId, long stock, long effect) {
        long before = StockLaw.left(tx, skuId);
        StockLaw.answered(tx, skuId, operation, stock, effect);
        counted(tx, skuId, before);
    }

    /** A change of ours was taken back before it left. */
    void dropped(Tx tx, String operation) {
        String sku =
                tx.handle()
                        .createQuery("SELECT sku_id FROM stock_delta WHERE id = ?")
                        .bind(0, operation)
                        .mapTo(String.class)
                        .findOne()
                        .orElse("");
        long before = StockLaw.left(tx, sku);
        StockLaw.drop(tx, operation);
        counted(tx, sku, before);
    }

    /** The platform's count is history where it differs from what was left here. */
    void counted(Tx tx, String skuId, long before) {
        long left = StockLaw.left(tx, skuId);
        if (left != before) {
            String listing = ListingStore.ofSku(tx.handle(), skuId).id();
            event(
                    tx,
                    listing,
                    "listing.left",
                    new ListingEvent.Counted(listing, skuId, left),
                    null);
        }
    }

    /** Our own later prices were decided on our own earlier one, not on a stranger's. */
    boolean rebase(Tx tx, Sku sku, long version, String butNot) {
        boolean later = false;
        for (Operation open : open(tx, sku.listingId(), ListingOperation.PRICE, sku.id())) {
            if (!open.id().equals(butNot)) {
                ChangePrice price = ListingStore.payload(open.payload(), ChangePrice.class);
                var rebased = new ChangePrice(sku.id(), price.priceFen(), version);
                store.outbox().replace(tx, open.id(), rebased, open.releaseMs());
                later = true;
            }
        }
        return later;
    }

    void rejected(Tx tx, Operation operation, String reason) {
        switch (operation.kind()) {
            case ListingOperation.CREATE -> {
                var create = ListingStore.payload(operation.payload(), CreateListing.class);
                Listing listing = ListingStore.existing(tx.handle(), create.listingId());
                move(tx, listing, ListingState.REFUSED, reason, operation.id());
            }
            case ListingOperation.PRICE -> priceRejected(tx, operation);
            case ListingOperation.STOCK -> stockRejected(tx, operation);
            case ListingOperation.SHELF -> {
                SetOnSale wish = ListingStore.payload(operation.payload(), SetOnSale.class);
                Listing listing = ListingStore.existing(tx.handle(), wish.listingId());
                move(tx, listing, ListingState.of(wish.before()), reason, operation.id());
            }
            case ListingOperation.TEXT -> telling.rejected(tx, operation);
            default -> throw new IllegalArgumentException(operation.kind());
        }
    }

    private void priceRejected(Tx tx, Operation operation) {
        ChangePrice wish = ListingStore.payload(operation.payload(), ChangePrice.class);
        Listing listing = ListingStore.ofSku(tx.handle(), wish.skuId());
        boolean later =
                open(tx, listing.id(), ListingOperation.PRICE, wish.skuId()).stream()
                        .anyMatch(o -> !o.id().equals(operation.id()));
        if (listing.remoteId() == null || later) {
            return;
        }
        Sku sku = ListingStore.sku(listing, wish.skuId());
        long back =
                tx.handle()
                        .createQuery(
                                "SELECT price_fen FROM listing_version WHERE sku_id = ? AND"
                                        + " confirmed_ms > 0 ORDER BY confirmed_ms DESC, id DESC"
                                        + " LIMIT 1")
                        .bind(0, wish.skuId())
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(sku.priceFen());
        ListingStore.price(tx, wish.skuId(), back);
        event(
                tx,
                listing.id(),
                ListingOperation.PRICE,
                new ListingEvent.Repriced(listing.id(), sku.id(), sku.priceFen(), back),
                operation.id());
    }

    private void stockRejected(Tx tx, Operation operation) {
        AdjustStock wish = ListingStore.payload(operation.payload(), AdjustStock.class);
        StockLaw.drop(tx, operation.id());
        Listing listing = ListingStore.ofSku(tx.handle(), wish.skuId());
        if (listing.remoteId() == null) {
            // it fell with the creation it waited for, and goes with the next one
            Restocking.first(
                    tx, store.ids().next(), wish.skuId(), wish.delta(), store.clock().nowMs());
            return;
        }
        long left = StockLaw.left(tx.handle(), wish.skuId());
        event(
                tx,
                listing.id(),
                ListingOperation.STOCK,
                new ListingEvent.Restocked(
                        listing.id(), wish.skuId(), -wish.delta(), left, "rejected"),
                operation.id());
    }

    void move(Tx tx, Listing listing, ListingState to, String reason, @Nullable String operation) {
        String before = listing.reason() == null ? "" : listing.reason();
        if (listing.state() == to && before.equals(reason)) {
            return;
        }
        ListingStore.state(tx, listing, to, reason, store.clock().nowMs());
        event(
                tx,
                listing.id(),
                "listing.state",
                new ListingEvent.Moved(listing.id(), listing.state().word(), to.word(), reason),
                operation);
    }

    void event(Tx tx, String listingId, String kind, Object payload, @Nullable String operation) {
        store.events().append(tx, Listing.topic(listingId), kind, payload, PLATFORM, operation);
    }

    /** Our open operations of a kind on a listing, of one sku where it is about one. */
    List<Operation> open(Tx tx, String listingId, String kind, String skuId) {
        return store.outbox().openOf(tx.handle(), Listing.topic(listingId)).stream()
                .filter(o -> o.kind().equals(kind))
                .filter(
                        o ->
                                skuId.isEmpty()
                                        || ListingStore.payload(o.payload(), ChangePrice.class)
                                                .skuId()
                                                .equals(skuId))
                .toList();
    }
}
