package shop.kaibo.listing;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.listing.ListingOperation.AdjustStock;
import shop.kaibo.listing.stock.StockLaw;
import shop.kaibo.operator.Actor;
import shop.kaibo.rules.ListingRules;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Store;

import java.util.List;
import java.util.Optional;

/** Pieces added or taken by people and by what happens to parcels; stock is never set. */
final class Restocking {
    /** Why pieces change by a person's hand; nobody asks for such a change by its id later. */
    private static final String BY_HAND = "restock";

    private final Store store;
    private final Creations creations;

    Restocking(Store store) {
        this.store = store;
        creations = new Creations(store);
    }

    /**
     * By hand: into the creation while that has not left, else with the change of the same pieces
     * before it while that was never tried, else as an operation of its own.
     */
    Listing byHand(Tx tx, Actor actor, String skuId, long delta) {
        String id = change(tx, actor, skuId, delta, BY_HAND, store.ids().next(), 0, true);
        return ListingStore.existing(tx.handle(), id);
    }

    /** As an operation of its own under an id somebody keeps. */
    void under(
            Tx tx,
            Actor actor,
            String skuId,
            long delta,
            String reason,
            String operation,
            long releaseMs) {
        change(tx, actor, skuId, delta, reason, operation, releaseMs, false);
    }

    private String change(
            Tx tx,
            Actor actor,
            String skuId,
            long delta,
            String reason,
            String operation,
            long releaseMs,
            boolean along) {
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
                along ? creations.unsent(tx, listing.id()) : Optional.<Operation>empty();
        if (unsent.isPresent()) {
            first(tx, operation, skuId, delta, store.clock().nowMs());
            creations.retell(tx, unsent.get());
        } else if (creations.reachable(tx, listing)) {
            var wish = new AdjustStock(skuId, delta, reason);
            String topic = Listing.topic(listing.id());
            var draft =
                    Operation.Draft.of(
                                    operation, topic, ListingOperation.STOCK, wish, actor.named())
                            .releasedAt(releaseMs);
            if (!along || !takenUp(tx, listing.id(), wish, draft)) {
                StockLaw.add(tx, operation, skuId, delta, reason, store.clock().nowMs());
                store.outbox().add(tx, draft);
            }
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

    /** Whether an earlier change takes it up; where both come to nothing, neither leaves. */
    private boolean takenUp(Tx tx, String listingId, AdjustStock wish, Operation.Draft draft) {
        Operation earlier = before(tx, listingId, wish.skuId());
        if (earlier == null) {
            return false;
        }
        AdjustStock its = ListingStore.payload(earlier.payload(), AdjustStock.class);
        long sum = its.delta() + wish.delta();
        if (Math.abs(sum) > ListingRules.limits().mostStock()) {
            return false;
        }
        var both = new AdjustStock(wish.skuId(), sum, BY_HAND);
        if (!store.outbox().takingUp().into(tx, earlier.id(), both, draft)) {
            return false;
        }
        if (sum == 0) {
            store.outbox().cancel(tx, earlier.id());
            StockLaw.drop(tx, earlier.id());
        } else {
            StockLaw.grow(tx, earlier.id(), wish.delta());
        }
        return true;
    }

    /**
     * The change of these pieces by hand behind which nothing else waits but changes of other
     * pieces: nothing is overtaken, and what comes out does not depend on the order.
     */
    private @Nullable Operation before(Tx tx, String listingId, String skuId) {
        List<Operation> open = creations.open(tx, listingId);
        for (Operation last : open.reversed()) {
            if (!last.kind().equals(ListingOperation.STOCK)) {
                return null;
            }
            AdjustStock its = ListingStore.payload(last.payload(), AdjustStock.class);
            if (its.skuId().equals(skuId)) {
                return its.reason().equals(BY_HAND) ? last : null;
            }
        }
        return null;
    }

    /** Pieces that the next creation brings along. */
    static void first(Tx tx, String id, String skuId, long delta, long nowMs) {
        StockLaw.add(tx, id, skuId, delta, StockLaw.FIRST, nowMs);
        tx.update("UPDATE sku SET initial_stock = initial_stock + ? WHERE id = ?", delta, skuId);
        tx.touched("sku");
    }
}
