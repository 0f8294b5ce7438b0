package shop.kaibo.sync.push;

import org.jspecify.annotations.Nullable;

import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Outbox;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Target;
import shop.kaibo.sync.pull.Epochs;

/** How operations end, inside the transaction that tells their features. Thread-safe. */
final class Ending {
    private final Store store;
    private final Outbox outbox;
    private final Target there;
    private final Errands errands;

    Ending(Store store, Target there, Errands errands) {
        this.store = store;
        outbox = store.outbox();
        this.there = there;
        this.errands = errands;
    }

    /** The platform took it under its key just now, and can be asked for that key. */
    void answered(Tx tx, Operation operation, Effect effect) {
        done(tx, operation, effect);
        sure(tx, operation);
    }

    /** From now on the platform is asked for this key when it is doubted. */
    void sure(Tx tx, Operation operation) {
        if (there.can().idempotencyKeys()) {
            store.cursors().move(tx, there.account(), Epochs.SURE, operation.id());
        }
    }

    void done(Tx tx, Operation operation, Effect effect) {
        // ended first, so that the feature no longer counts it among what is on its way
        outbox.move(tx, operation.id(), OperationState.DONE, 0, operation.reason());
        effect.write(tx);
    }

    void overtaken(Tx tx, Errand errand, Operation operation, @Nullable String theirs) {
        if (theirs == null) {
            outbox.move(tx, operation.id(), OperationState.REJECTED, 0, Why.OVERTAKEN);
            errand.stale(tx, operation);
        } else {
            // certainly not applied, so it may be changed or taken back
            String reason = (Why.OVERTAKEN + " " + theirs).strip();
            outbox.unsent(tx, operation.id(), 0, reason);
            outbox.move(tx, operation.id(), OperationState.BLOCKED, 0, reason);
        }
    }

    void refused(Tx tx, Errand errand, Operation operation, String reason) {
        outbox.move(tx, operation.id(), OperationState.REJECTED, 0, reason);
        errand.rejected(tx, operation, reason);
        for (Operation later : outbox.openOf(tx.handle(), operation.topic())) {
            if (errand.founds() || operation.id().equals(later.dependsOn())) {
                outbox.move(tx, later.id(), OperationState.REJECTED, 0, Why.FELL_WITH);
                Errand its = errands.of(later.kind());
                if (its != null) {
                    its.rejected(tx, later, reason);
                }
            }
        }
    }
}
