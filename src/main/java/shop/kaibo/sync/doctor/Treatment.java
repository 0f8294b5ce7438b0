package shop.kaibo.sync.doctor;

import shop.kaibo.base.Refused;
import shop.kaibo.listing.ListingOperation;
import shop.kaibo.listing.ListingOperation.ChangePrice;
import shop.kaibo.listing.ListingOperation.EditListing;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permissions;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;
import shop.kaibo.sync.Features;
import shop.kaibo.sync.SyncEngine;
import shop.kaibo.sync.pull.ListingFeed;
import shop.kaibo.sync.push.Errand;
import shop.kaibo.sync.push.Errands;
import shop.kaibo.sync.push.Why;

/**
 * What people decide about stuck operations; each decision is one transaction with its event.
 * Refuses an operation that is no longer stuck and an actor who may not. Writes the disk.
 * Thread-safe.
 */
public final class Treatment {
    private final Store store;
    private final SyncEngine engine;
    private final Errands errands;

    public Treatment(Store store, SyncEngine engine, Features features) {
        this.store = store;
        this.engine = engine;
        errands = new Errands(store, features.listings(), features.orders(), features.cases());
    }

    /** Payload of the event "sync.decided". */
    public record Decided(String operation, String decision) {}

    /** Sends a stuck operation again, or asks now about an unanswered one. */
    public void again(Actor actor, String operationId) {
        store.db()
                .write(
                        tx -> {
                            Operation stuck = stuck(tx, actor, operationId);
                            if (stuck.state() == OperationState.BLOCKED
                                    && (stuck.sentMs() == 0 || undecidable(stuck))) {
                                store.outbox().unsent(tx, operationId, 0, Why.NO_ANSWER);
                            } else {
                                store.outbox()
                                        .move(
                                                tx,
                                                operationId,
                                                OperationState.UNKNOWN,
                                                0,
                                                stuck.reason());
                            }
                            return note(tx, actor, stuck, "again");
                        });
        engine.tryNow();
    }

    private static boolean undecidable(Operation stuck) {
        return Why.UNDECIDABLE.equals(stuck.reason());
    }

    /** Of two prices, ours: it is set on top of theirs. */
    public void ours(Actor actor, String operationId) {
        store.db()
                .write(
                        tx -> {
                            Operation stuck = stuck(tx, actor, operationId);
                            String reason = stuck.reason() == null ? "" : stuck.reason();
                            String[] theirs = reason.split(" ");
                            if (theirs.length < 3) {
                                throw new Refused("", "sync.decided");
                            }
                            store.outbox().replace(tx, operationId, onTop(stuck, theirs), 0);
                            return note(tx, actor, stuck, "ours");
                        });
        engine.tryNow();
    }

    private static Object onTop(Operation stuck, String[] theirs) {
        if (stuck.kind().equals(ListingOperation.TEXT)) {
            EditListing wish = Payloads.read(stuck.payload(), EditListing.class);
            return new EditListing(
                    wish.listingId(),
                    wish.title(),
                    wish.category(),
                    wish.photos(),
                    Long.parseLong(theirs[1]),
                    wish.before());
        }
        ChangePrice wish = Payloads.read(stuck.payload(), ChangePrice.class);
        return new ChangePrice(wish.skuId(), wish.priceFen(), Long.parseLong(theirs[2]));
    }

    /** Of two prices, theirs: ours is put away and the listing read again. */
    public void theirs(Actor actor, String operationId) {
        drop(actor, operationId, "theirs");
    }

    /** Puts a stuck operation away: its rows go back to what the platform has. */
    public void drop(Actor actor, String operationId) {
        drop(actor, operationId, "dropped");
    }

    private void drop(Actor actor, String operationId, String decision) {
        store.db()
                .write(
                        tx -> {
                            Operation stuck = stuck(tx, actor, operationId);
                            store.outbox()
                                    .move(
                                            tx,
                                            operationId,
                                            OperationState.CANCELLED,
                                            0,
                                            stuck.reason());
                            Errand errand = errands.of(stuck.kind());
                            if (errand != null) {
                                errand.rejected(tx, stuck, Why.PUT_AWAY);
                            }
                            if (stuck.account() != null) {
                                // what the platform has was left unread while ours was open
                                store.cursors().move(tx, stuck.account(), ListingFeed.NAME, "");
                            }
                            return note(tx, actor, stuck, decision);
                        });
        engine.tryNow();
    }

    private Operation stuck(Tx tx, Actor actor, String operationId) {
        Operation operation =
                store.outbox()
                        .find(tx.handle(), operationId)
                        .filter(
                                o ->
                                        o.state() == OperationState.BLOCKED
                                                || o.state() == OperationState.UNKNOWN)
                        .orElseThrow(() -> new Refused("", "sync.decided"));
        Permissions.check(actor, Needed.of(operation));
        return operation;
    }

    private boolean note(Tx tx, Actor actor, Operation operation, String decision) {
        store.events()
                .append(
                        tx,
                        operation.topic(),
                        "sync.decided",
                        new Decided(operation.id(), decision),
                        actor.named(),
                        operation.id());
        return true;
    }
}
