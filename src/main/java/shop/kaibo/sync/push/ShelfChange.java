package shop.kaibo.sync.push;

import shop.kaibo.listing.ListingOperation;
import shop.kaibo.listing.ListingOperation.SetOnSale;
import shop.kaibo.listing.ListingService;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Target;
import shop.kaibo.sync.pull.ListingFeed;
import shop.kaibo.sync.words.Reports;

/** Puts a listing on sale or takes it down. */
public final class ShelfChange implements Errand {
    private final Store store;
    private final ListingService listings;
    private final Places places;

    public ShelfChange(Store store, ListingService listings) {
        this.store = store;
        this.listings = listings;
        places = new Places(store);
    }

    @Override
    public String kind() {
        return ListingOperation.SHELF;
    }

    @Override
    public String field(Operation operation) {
        return "shelf";
    }

    @Override
    public boolean lastCounts() {
        return true;
    }

    private static boolean onSale(Operation operation) {
        return Payloads.read(operation.payload(), SetOnSale.class).onSale();
    }

    @Override
    public Outcome<Effect> send(Target there, Operation operation) {
        boolean onSale = onSale(operation);
        return places.send(
                there,
                places.listing(there, operation),
                listing -> there.gateway().setOnSale(listing, onSale, operation.id()),
                now -> effect(there, now));
    }

    @Override
    public Outcome<Fate> ask(Target there, Operation operation) {
        boolean wanted = onSale(operation);
        return places.ask(
                there,
                places.listing(there, operation),
                listing -> there.gateway().listing(listing),
                now ->
                        (now.state() != RemoteListing.State.OFF) == wanted
                                ? new Fate.Arrived(effect(there, now))
                                : new Fate.Absent());
    }

    private Effect effect(Target there, RemoteListing now) {
        return tx -> {
            String id = listings.reported().apply(tx, there.account(), Reports.of(now));
            if (listings.reported().overtook(tx, id, now.version())) {
                store.cursors().move(tx, there.account(), ListingFeed.NAME, "");
            }
        };
    }

    @Override
    public void rejected(Tx tx, Operation operation, String reason) {
        listings.reported().rejected(tx, operation, reason);
    }
}
