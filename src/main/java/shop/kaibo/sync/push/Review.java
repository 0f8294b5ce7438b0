package shop.kaibo.sync.push;

import org.jspecify.annotations.Nullable;

import shop.kaibo.platform.Outcome;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Outbox;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Target;

/**
 * Goes through what a platform had confirmed before it was put back to an earlier day: what it
 * still shows stays done, and only what it forgot is sent again. Sending everything would double
 * what is older than the platform remembers keys. Thread-safe.
 */
final class Review {
    private final Store store;
    private final Outbox outbox;
    private final Target there;
    private final Settling settling;
    private final Pace pace;

    Review(Store store, Target there, Settling settling, Pace pace) {
        this.store = store;
        this.there = there;
        this.settling = settling;
        this.pace = pace;
        outbox = store.outbox();
    }

    /** Whether an operation was confirmed in a former history and not gone through since. */
    static boolean due(Operation operation) {
        return operation.state() == OperationState.UNKNOWN
                && Why.PUT_BACK.equals(operation.reason());
    }

    /** Asks about one operation and settles it; blocks on the network. */
    void of(Errand errand, Operation operation) {
        if (errand.lastCounts() && superseded(errand, operation)) {
            write(tx -> stays(tx, operation));
            return;
        }
        switch (errand.review(there, operation)) {
            case Outcome.Done<Fate>(Fate.Arrived(Effect effect)) ->
                    write(
                            tx -> {
                                stays(tx, operation);
                                effect.write(tx);
                            });
            case Outcome.Done<Fate>(Fate.Absent(Object instead)) ->
                    write(tx -> goes(tx, errand, operation, instead));
            // its key still tells the platform whether it has it
            case Outcome.Done<Fate>(Fate.Undecidable no) when there.can().idempotencyKeys() ->
                    write(tx -> goes(tx, errand, operation, null));
            case Outcome.Done<Fate> other -> settling.asked(errand, operation, other);
            // the thing itself is gone, and its rows here are marked by the feed that misses it
            case Outcome.Rejected<Fate> gone -> write(tx -> stays(tx, operation));
            case Outcome.Throttled<Fate> busy -> write(tx -> later(tx, operation, busy.afterMs()));
            case Outcome.Unauthorized<Fate> signedOut -> write(tx -> later(tx, operation, 0));
            case Outcome.Offline<Fate> offline -> write(tx -> later(tx, operation, 0));
            default ->
                    write(
                            tx ->
                                    later(
                                            tx,
                                            operation,
                                            pace.backoff().afterMs(operation.attempts() + 1)));
        }
    }

    private boolean superseded(Errand errand, Operation operation) {
        String field = errand.field(operation);
        return store.db().read(h -> outbox.openOf(h, operation.topic())).stream()
                .anyMatch(
                        later ->
                                later.seq() > operation.seq()
                                        && later.kind().equals(operation.kind())
                                        && errand.field(later).equals(field));
    }

    private void stays(Tx tx, Operation operation) {
        outbox.move(tx, operation.id(), OperationState.DONE, 0, null);
    }

    private void goes(Tx tx, Errand errand, Operation operation, @Nullable Object instead) {
        outbox.unsent(tx, operation.id(), 0, Why.PUT_BACK);
        if (instead != null) {
            outbox.replace(tx, operation.id(), instead, operation.releaseMs());
            outbox.unsent(tx, operation.id(), 0, Why.PUT_BACK);
        }
        errand.forgotten(tx, operation);
    }

    private void later(Tx tx, Operation operation, long afterMs) {
        long at = afterMs == 0 ? 0 : store.clock().nowMs() + afterMs;
        outbox.move(tx, operation.id(), OperationState.UNKNOWN, at, Why.PUT_BACK);
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
