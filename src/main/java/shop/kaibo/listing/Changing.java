package shop.kaibo.listing;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.listing.ListingOperation.AdjustStock;
import shop.kaibo.listing.ListingOperation.ChangePrice;
import shop.kaibo.listing.ListingOperation.CreateListing;
import shop.kaibo.listing.stock.StockLaw;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Limits;
import shop.kaibo.rules.ListingRules;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Store;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people change on listings: price, stock, on sale or not. */
final class Changing {
    private final Store store;
    private final Saving saving;
    private final Shelving shelving;

    Changing(Store store, Saving saving) {
        this.store = store;
        this.saving = saving;
        shelving = new Shelving(store);
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
        Optional<Operation> unsent = unsent(tx, listing.id());
        if (unsent.isPresent()) {
            operation = unsent.get().id() + ":" + listing.skus().indexOf(sku);
            retell(tx, unsent.get());
        } else if (reachable(tx, listing)) {
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
        if (listing.state() == ListingState.REFUSED && !reachable(tx, listing)) {
            return resend(tx, actor, listing.id());
        }
        return ListingStore.existing(tx.handle(), listing.id());
    }

    /** A later price takes the place of an earlier one that has not left yet. */
    private String priceOperation(Tx tx, Actor actor, Sku sku, long fen, long releaseMs) {
        for (Operation open : open(tx, sku.listingId())) {
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

    /** Into the creation while that has not left, else as an operation of its own. */
    Listing restock(Tx tx, Actor actor, String skuId, long delta, String reason) {
        String id = restock(tx, actor, skuId, delta, reason, store.ids().next(), 0, true);
        return ListingStore.existing(tx.handle(), id);
    }

    void restock(
            Tx tx,
            Actor actor,
            String skuId,
            long delta,
            String reason,
            String operation,
            long releaseMs) {
        restock(tx, actor, skuId, delta, reason, operation, releaseMs, false);
    }

    private String restock(
            Tx tx,
            Actor actor,
            String skuId,
            long delta,
            String reason,
            String operation,
            long releaseMs,
            boolean intoCreation) {
        Listing listing = ListingStore.ofSku(tx.handle(), skuId);
        Sku sku = ListingStore.sku(listing, skuId);
        if (delta == 0) {
            throw new Refused("stock", "refused.stock.nothing");
        }
        long left = sku.left() + delta;
        if (delta < 0 && left < 0) {
            throw new Refused("stock", "refused.stock.below", sku.left());
        }
        long most = ListingRules.limits().mostStock();
        if (Math.abs(delta) > most || left > most) {
            throw ListingRules.tooMany();
        }
        Optional<Operation> unsent =
                intoCreation ? unsent(tx, listing.id()) : Optional.<Operation>empty();
        if (unsent.isPresent()) {
            first(tx, operation, skuId, delta, store.clock().nowMs());
            retell(tx, unsent.get());
        } else if (reachable(tx, listing)) {
            StockLaw.add(tx, operation, skuId, delta, reason, store.clock().nowMs());
            var payload = new AdjustStock(skuId, delta, reason);
            add(tx, actor, listing.id(), operation, ListingOperation.STOCK, payload, releaseMs);
        } else {
            first(tx, operation, skuId, delta, store.clock().nowMs());
        }
        store.events()
                .append(
                        tx,
                        Listing.topic(listing.id()),
                        ListingOperation.STOCK,
                        new ListingEvent.Restocked(listing.id(), skuId, delta, left, reason),
                        actor.named(),
                        operation);
        return listing.id();
    }

    /** Pieces that the next creation brings along. */
    static void first(Tx tx, String id, String skuId, long delta, long nowMs) {
        StockLaw.add(tx, id, skuId, delta, StockLaw.FIRST, nowMs);
        tx.update("UPDATE sku SET initial_stock = initial_stock + ? WHERE id = ?", delta, skuId);
        tx.touched("sku");
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
        List<Operation> open = open(tx, listing.id());
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
        if (reachable(tx, listing)) {
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

    private List<Operation> open(Tx tx, String listingId) {
        return store.outbox().openOf(tx.handle(), Listing.topic(listingId));
    }

    /** Whether a platform has it or is about to. */
    private boolean reachable(Tx tx, Listing listing) {
        return listing.remoteId() != null || creation(tx, listing.id()).isPresent();
    }

    /** A creation nothing of which has left. */
    private Optional<Operation> unsent(Tx tx, String listingId) {
        var still = Set.of(OperationState.WAITING, OperationState.BLOCKED);
        return creation(tx, listingId).filter(o -> o.sentMs() == 0 && still.contains(o.state()));
    }

    /** The creation says prices and stock as they are now. */
    private void retell(Tx tx, Operation creation) {
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
