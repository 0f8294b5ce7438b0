package shop.kaibo.sync.push;

import shop.kaibo.listing.ListingOperation;
import shop.kaibo.listing.ListingOperation.AdjustStock;
import shop.kaibo.listing.ListingService;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.StockEffect;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Target;

/** Adds or takes pieces; stock is never set. */
public final class StockAdjust implements Errand {
    private final ListingService listings;
    private final Places places;

    public StockAdjust(Store store, ListingService listings) {
        this.listings = listings;
        places = new Places(store);
    }

    @Override
    public String kind() {
        return ListingOperation.STOCK;
    }

    @Override
    public String field(Operation operation) {
        return "stock " + wish(operation).skuId();
    }

    private static AdjustStock wish(Operation operation) {
        return Payloads.read(operation.payload(), AdjustStock.class);
    }

    @Override
    public Outcome<Effect> send(Target there, Operation operation) {
        AdjustStock wish = wish(operation);
        return places.send(
                there,
                places.remote(there, "sku", wish.skuId()),
                sku -> there.gateway().adjustStock(sku, wish.delta(), operation.id()),
                applied -> effect(operation, wish, applied));
    }

    @Override
    public Outcome<Fate> ask(Target there, Operation operation) {
        if (!there.can().references()) {
            return new Outcome.Done<>(new Fate.Undecidable());
        }
        AdjustStock wish = wish(operation);
        return places.ask(
                there,
                places.remote(there, "sku", wish.skuId()),
                sku -> there.gateway().findStockChange(sku, operation.id()),
                found ->
                        found.<Fate>map(f -> new Fate.Arrived(effect(operation, wish, f)))
                                .orElseGet(Fate.Absent::new));
    }

    @Override
    public void forgotten(Tx tx, Operation operation) {
        listings.reported().stockForgotten(tx, operation.id());
    }

    private Effect effect(Operation operation, AdjustStock wish, StockEffect applied) {
        return tx ->
                listings.reported()
                        .stockApplied(
                                tx,
                                operation.id(),
                                wish.skuId(),
                                applied.stock(),
                                applied.effect());
    }

    @Override
    public void rejected(Tx tx, Operation operation, String reason) {
        listings.reported().rejected(tx, operation, reason);
    }
}
