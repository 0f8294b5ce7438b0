package shop.kaibo.listing;

import shop.kaibo.listing.ListingOperation.CreateListing;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Store;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of a listing is on its way: its creation, which takes changes along until it leaves. */
final class Creations {
    private final Store store;

    Creations(Store store) {
        this.store = store;
    }

    List<Operation> open(Tx tx, String listingId) {
        return store.outbox().openOf(tx.handle(), Listing.topic(listingId));
    }

    /** Whether a platform has it or is about to. */
    boolean reachable(Tx tx, Listing listing) {
        return listing.remoteId() != null || creation(tx, listing.id()).isPresent();
    }

    /** A creation nothing of which has left. */
    Optional<Operation> unsent(Tx tx, String listingId) {
        var still = Set.of(OperationState.WAITING, OperationState.BLOCKED);
        return creation(tx, listingId).filter(o -> o.sentMs() == 0 && still.contains(o.state()));
    }

    /** The creation says prices and stock as they are now. */
    void retell(Tx tx, Operation creation) {
        var wish = ListingStore.payload(creation.payload(), CreateListing.class);
        Listing now = ListingStore.existing(tx.handle(), wish.listingId());
        var told =
                new CreateListing(
                        wish.listingId(),
                        wish.title(),
                        wish.category(),
                        wish.photoSha(),
                        Saving.drafts(now));
        store.outbox().replace(tx, creation.id(), told, creation.releaseMs());
    }

    private Optional<Operation> creation(Tx tx, String listingId) {
        return open(tx, listingId).stream()
                .filter(o -> o.kind().equals(ListingOperation.CREATE))
                .findFirst();
    }
}
