package shop.kaibo.listing;

import org.jspecify.annotations.Nullable;

import shop.kaibo.listing.ListingOperation.ChangePrice;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Limits;
import shop.kaibo.rules.ListingRules;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Store;

import java.util.List;
import java.util.Optional;

/** What people change on listings: price, on sale or not. */
final class Changing {
    private final Store store;
    private final Saving saving;
    private final Shelving shelving;
    private final Creations creations;
    private final Restocking stock;

    Changing(Store store, Saving saving) {
        this.store = store;
        this.saving = saving;
        shelving = new Shelving(store);
        creations = new Creations(store);
        stock = new Restocking(store);
    }

    Listing reprice(Tx tx, Actor actor, String skuId, long fen, long holdMs) {
        Listing listing = ListingStore.ofSku(tx.handle(), skuId);
        Sku sku = ListingStore.sku(listing, skuId);
        if (fen == sku.priceFen() && listing.state() != ListingState.REFUSED) {
            return listing;
        }
        Limits.cut(store, tx.handle(), actor, sku.priceFen(), fen);
        long now = store.clock().nowMs();
        ListingStore.price(tx, skuId, fen);
        String operation;
        Optional<Operation> unsent = creations.unsent(tx, listing.id());
        if (unsent.isPresent()) {
            operation = unsent.get().id() + ":" + listing.skus().indexOf(sku);
            creations.retell(tx, unsent.get());
        } else if (creations.reachable(tx, listing)) {
            boolean cut = fen * 100 < sku.priceFen() * (100 - ListingRules.limits().cutPercent());
            operation = priceOperation(tx, actor, sku, fen, cut && holdMs > 0 ? now + holdMs : 0);
        } else {
            operation = store.ids().next();
        }
        Versions.add(tx, operation, sku, listing, fen, now);
        store.events()
                .append(
                        tx,
                        Listing.topic(listing.id()),
                        ListingOperation.PRICE,
                        new ListingEvent.Repriced(listing.id(), skuId, sku.priceFen(), fen),
                        actor.named(),
                        operation);
        if (listing.state() == ListingState.REFUSED && !creations.reachable(tx, listing)) {
            return resend(tx, actor, listing.id());
        }
        return ListingStore.existing(tx.handle(), listing.id());
    }

    /** A later price takes the place of an earlier one that has not left yet. */
    private String priceOperation(Tx tx, Actor actor, Sku sku, long fen, long releaseMs) {
        for (Operation open : creations.open(tx, sku.listingId())) {
            if (open.kind().equals(ListingOperation.PRICE)) {
                ChangePrice earlier = ListingStore.payload(open.payload(), ChangePrice.class);
                if (earlier.skuId().equals(sku.id())
                        && store.outbox()
                                .replace(
                                        tx,
                                        open.id(),
                                        new ChangePrice(sku.id(), fen, earlier.baseVersion()),
                                        releaseMs)) {
                    return open.id();
                }
            }
        }
        return add(
                tx,
                actor,
                sku.listingId(),
                store.ids().next(),
                ListingOperation.PRICE,
                new ChangePrice(sku.id(), fen, sku.priceVersion()),
                releaseMs);
    }

    Restocking stock() {
        return stock;
    }

    Listing unlist(Tx tx, Actor actor, String listingId, long holdMs) {
        Listing listing = ListingStore.existing(tx.handle(), listingId);
        if (listing.state() == ListingState.OFF) {
            return listing;
        }
        @Nullable String operation = null;
        if (!takenBack(tx, listing)) {
            long now = store.clock().nowMs();
            operation = shelving.wish(tx, actor, listing, false, holdMs > 0 ? now + holdMs : 0);
        }
        return moved(tx, actor, listing, ListingState.OFF, operation);
    }

    /** Nothing left for the platform: it has never heard of the listing and will not. */
    private boolean takenBack(Tx tx, Listing listing) {
        List<Operation> open = creations.open(tx, listing.id());
        return listing.remoteId() == null
                && (open.isEmpty()
                        || open.size() == 1
                                && open.getFirst().kind().equals(ListingOperation.CREATE)
                                && store.outbox().cancel(tx, open.getFirst().id()));
    }

    Listing relist(Tx tx, Actor actor, String listingId) {
        Listing listing = ListingStore.existing(tx.handle(), listingId);
        return listing.state() == ListingState.OFF ? resend(tx, actor, listingId) : listing;
    }

    /** Sends what was taken down or refused once more, as it is now. */
    Listing resend(Tx tx, Actor actor, String listingId) {
        Listing listing = ListingStore.existing(tx.handle(), listingId);
        if (creations.reachable(tx, listing)) {
            String wish = shelving.wish(tx, actor, listing, true, 0);
            return moved(tx, actor, listing, shelving.back(tx, listing, wish), wish);
        }
        saving.createAgain(tx, actor, listing);
        return moved(tx, actor, listing, ListingState.SAVED, null);
    }

    private Listing moved(
            Tx tx, Actor actor, Listing listing, ListingState to, @Nullable String operation) {
        ListingStore.state(tx, listing, to, "", store.clock().nowMs());
        String from = listing.state().word();
        store.events()
                .append(
                        tx,
                        Listing.topic(listing.id()),
                        "listing.state",
                        new ListingEvent.Moved(listing.id(), from, to.word(), null),
                        actor.named(),
                        operation);
        return ListingStore.existing(tx.handle(), listing.id());
    }

    private String add(
            Tx tx,
            Actor actor,
            String listingId,
            String id,
            String kind,
            Object payload,
            long releaseMs) {
        String topic = Listing.topic(listingId);
        var draft = Operation.Draft.of(id, topic, kind, payload, actor.named());
        return store.outbox().add(tx, draft.releasedAt(releaseMs));
    }
}
