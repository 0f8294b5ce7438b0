package shop.kaibo.sync.push;

import org.jspecify.annotations.Nullable;

import shop.kaibo.listing.ListingOperation.CreateListing;
import shop.kaibo.listing.ListingService;
import shop.kaibo.platform.Outcome;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Target;

import java.util.List;

/**
 * Asks the platform for a better category than the template's before a listing goes, and holds back
 * what has none at all. Thread-safe.
 */
final class Sorter {
    private final Store store;
    private final ListingService listings;

    Sorter(Store store, ListingService listings) {
        this.store = store;
        this.listings = listings;
    }

    /** Null when it may go; blocks on the network. */
    @Nullable Outcome<Effect> sort(
            Target there, Operation operation, CreateListing wish, String photo) {
        String from = listings.editing().particulars(wish.listingId()).categoryFrom();
        if (!from.equals("template")) {
            return null;
        }
        Outcome<List<String>> asked =
                there.call(gateway -> gateway.suggestCategories(wish.title(), photo));
        if (asked instanceof Outcome.Done<List<String>>(List<String> found) && !found.isEmpty()) {
            String best = found.getFirst();
            if (!best.equals(wish.category())) {
                write(
                        tx ->
                                listings.editing()
                                        .telling()
                                        .sorted(tx, operation, wish.listingId(), best));
            }
            return null;
        }
        if (!wish.category().isEmpty()) {
            return null; // the template's own will do
        }
        if (asked instanceof Outcome.Done) {
            write(
                    tx ->
                            store.outbox()
                                    .move(
                                            tx,
                                            operation.id(),
                                            OperationState.BLOCKED,
                                            0,
                                            Why.NO_CATEGORY));
        }
        return asked instanceof Outcome.Done ? new Outcome.Offline<>("category") : asked.failed();
    }

    private void write(Effect effect) {
        store.db()
                .write(
                        tx -> {
                            effect.write(tx);
                            return true;
                        });
    }
}
