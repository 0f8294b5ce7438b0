package shop.kaibo.sync.push;

import org.jspecify.annotations.Nullable;

import shop.kaibo.listing.ListingOperation;
import shop.kaibo.listing.ListingOperation.AdjustStock;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.stock.Weighing;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.StockEffect;
import shop.kaibo.platform.StockReading;
import shop.kaibo.platform.StockReading.Arrival;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Target;

/** Adds or takes pieces; stock is never set. */
public final class StockAdjust implements Errand {
    private static final long CLEARS_MS = 20_000;

    private final Store store;
    private final ListingService listings;
    private final Places places;

    public StockAdjust(Store store, ListingService listings) {
        this.store = store;
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

    /** Where only weighing will tell, what is there before it goes. */
    @Override
    public @Nullable Outcome<Effect> prepare(Target there, Operation operation) {
        String sku = places.remote(there, "sku", wish(operation).skuId());
        if (!there.can().weighsStock() || sku.isEmpty()) {
            return null;
        }
        Outcome<StockReading> read = there.call(gateway -> gateway.readStock(sku));
        if (!(read instanceof Outcome.Done<StockReading>(StockReading now))) {
            return read.failed();
        }
        var before = new Weighing(now.stock(), now.atMs(), now.seen());
        store.db()
                .write(
                        tx -> {
                            Weighing.keep(tx, operation.id(), before);
                            return true;
                        });
        return null;
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
        if (there.can().weighsStock()) {
            return weighed(there, operation);
        }
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

    private Outcome<Fate> weighed(Target there, Operation operation) {
        AdjustStock wish = wish(operation);
        String sku = places.remote(there, "sku", wish.skuId());
        Weighing kept = store.db().read(h -> Weighing.of(h, operation.id())).orElse(null);
        if (kept == null || sku.isEmpty()) {
            return new Outcome.Done<>(new Fate.Undecidable());
        }
        var before = new StockReading(kept.stock(), kept.atMs(), kept.seen());
        Outcome<Arrival> weighed =
                there.call(gateway -> gateway.weighStock(sku, before, wish.delta()));
        if (!(weighed instanceof Outcome.Done<Arrival>(Arrival arrival))) {
            return weighed.failed();
        }
        return switch (arrival) {
            case ARRIVED ->
                    new Outcome.Done<>(
                            new Fate.Arrived(effect(operation, wish, StockEffect.UNTOLD)));
            case ABSENT -> new Outcome.Done<>(new Fate.Absent());
            // sales of this moment become sure; those around its own never do: a person looks
            case UNCLEAR ->
                    store.clock().nowMs() - operation.sentMs() < CLEARS_MS
                            ? new Outcome.Throttled<>(CLEARS_MS / 10)
                            : new Outcome.Done<>(new Fate.Undecidable());
        };
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
