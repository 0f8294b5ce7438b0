package shop.kaibo.sync.push;

import org.jspecify.annotations.Nullable;

import shop.kaibo.listing.ListingOperation;
import shop.kaibo.listing.ListingOperation.ChangePrice;
import shop.kaibo.listing.ListingService;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.RemoteListing.RemoteSku;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Target;

/** Sets a price on the base it was decided on. */
public final class PriceChange implements Errand {
    private final ListingService listings;
    private final Places places;

    public PriceChange(Store store, ListingService listings) {
        this.listings = listings;
        places = new Places(store);
    }

    @Override
    public String kind() {
        return ListingOperation.PRICE;
    }

    @Override
    public String field(Operation operation) {
        return "price " + wish(operation).skuId();
    }

    private static ChangePrice wish(Operation operation) {
        return Payloads.read(operation.payload(), ChangePrice.class);
    }

    @Override
    public Outcome<Effect> send(Target there, Operation operation) {
        ChangePrice wish = wish(operation);
        return places.send(
                there,
                places.remote(there, "sku", wish.skuId()),
                sku ->
                        there.gateway()
                                .setPrice(sku, wish.priceFen(), wish.baseVersion(), operation.id()),
                set -> effect(operation, wish, set));
    }

    @Override
    public Outcome<Fate> ask(Target there, Operation operation) {
        ChangePrice wish = wish(operation);
        String sku = places.remote(there, "sku", wish.skuId());
        return places.ask(
                there,
                places.listing(there, operation),
                listing -> there.gateway().listing(listing),
                listing ->
                        Places.sku(listing, sku)
                                .map(now -> fate(operation, wish, now))
                                .orElseGet(Fate.Undecidable::new));
    }

    /** A price version beyond the one it was decided on has it among its past. */
    @Override
    public Outcome<Fate> review(Target there, Operation operation) {
        ChangePrice wish = wish(operation);
        String sku = places.remote(there, "sku", wish.skuId());
        return places.ask(
                there,
                places.listing(there, operation),
                listing -> there.gateway().listing(listing),
                listing ->
                        Places.sku(listing, sku)
                                .map(now -> shown(wish, now.priceVersion()))
                                .orElseGet(Fate.Absent::new));
    }

    private static Fate shown(ChangePrice wish, long version) {
        if (version > wish.baseVersion()) {
            return new Fate.Arrived(tx -> {});
        }
        return version == wish.baseVersion()
                ? new Fate.Absent()
                : new Fate.Absent(new ChangePrice(wish.skuId(), wish.priceFen(), version));
    }

    private Fate fate(Operation operation, ChangePrice wish, RemoteSku now) {
        if (now.priceVersion() == 0 && now.priceFen() == wish.priceFen()) {
            // no versions there, and setting it again would change nothing
            return new Fate.Arrived(effect(operation, wish, now));
        }
        if (now.priceVersion() == wish.baseVersion()) {
            return new Fate.Absent();
        }
        return now.priceFen() == wish.priceFen()
                ? new Fate.Arrived(effect(operation, wish, now))
                : new Fate.Overtaken();
    }

    private Effect effect(Operation operation, ChangePrice wish, RemoteSku now) {
        return tx ->
                listings.reported()
                        .priceApplied(
                                tx,
                                operation.id(),
                                wish.skuId(),
                                wish.priceFen(),
                                now.priceVersion());
    }

    /** Their price in fen and its version, so that ours can be set on top of it. */
    @Override
    public @Nullable String theirs(Target there, Operation operation) {
        String listing = places.listing(there, operation);
        String sku = places.remote(there, "sku", wish(operation).skuId());
        Outcome<RemoteListing> read = there.call(gateway -> gateway.listing(listing));
        if (read instanceof Outcome.Done<RemoteListing>(RemoteListing now)) {
            return Places.sku(now, sku).map(s -> s.priceFen() + " " + s.priceVersion()).orElse("");
        }
        return "";
    }

    @Override
    public void rejected(Tx tx, Operation operation, String reason) {
        listings.reported().rejected(tx, operation, reason);
    }
}
