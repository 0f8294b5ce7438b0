package shop.kaibo.listing;

import shop.kaibo.listing.ListingOperation.SetOnSale;
import shop.kaibo.operator.Actor;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Store;

/** Wishes to put a listing on sale or take it down. Thread-safe. */
final class Shelving {
    private final Store store;

    Shelving(Store store) {
        this.store = store;
    }

    /** The opposite of a wish that has not left yet is no wish at all. */
    String wish(Tx tx, Actor actor, Listing listing, boolean onSale, long releaseMs) {
        String topic = Listing.topic(listing.id());
        for (Operation open : store.outbox().openOf(tx.handle(), topic)) {
            if (open.kind().equals(ListingOperation.SHELF)
                    && ListingStore.payload(open.payload(), SetOnSale.class).onSale() != onSale
                    && store.outbox().cancel(tx, open.id())) {
                return open.id();
            }
        }
        var payload = new SetOnSale(listing.id(), onSale, listing.state().word());
        String id = store.ids().next();
        var draft = Operation.Draft.of(id, topic, ListingOperation.SHELF, payload, actor.named());
        return store.outbox().add(tx, draft.releasedAt(releaseMs));
    }

    /** Where a listing is that is wished back: on its way, or where it never left from. */
    ListingState back(Tx tx, Listing listing, String wish) {
        if (listing.remoteId() == null) {
            return ListingState.SAVED;
        }
        return store.outbox()
                .find(tx.handle(), wish)
                .filter(one -> one.state() == OperationState.CANCELLED)
                .map(one -> ListingStore.payload(one.payload(), SetOnSale.class).before())
                .map(ListingState::of)
                .orElse(ListingState.APPROVED);
    }
}
