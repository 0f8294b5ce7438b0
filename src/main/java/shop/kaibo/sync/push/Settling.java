package shop.kaibo.sync.push;

import org.jspecify.annotations.Nullable;

import shop.kaibo.platform.Outcome;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Outbox;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Target;

import java.util.List;
import java.util.Optional;

/**
 * Writes down what became of an operation: its new state and what it means to its feature in one
 * transaction. Thread-safe.
 */
final class Settling {
    private final Store store;
    private final Target there;
    private final Outbox outbox;
    private final Ending ending;
    private final Pace pace;
    private final Handed handed;

    Settling(Store store, Target there, Ending ending, Pace pace, Handed handed) {
        this.handed = handed;
        this.store = store;
        this.there = there;
        this.ending = ending;
        this.pace = pace;
        outbox = store.outbox();
    }

    /**
     * Marks an operation as handed to the network and returns it as it is at this moment; empty
     * when it was taken back meanwhile.
     */
    Optional<Operation> sending(Operation operation) {
        return store.db().write(tx -> sending(tx, operation.id()));
    }

    /** The same for several at once; what was taken back is left out. */
    List<Operation> sending(List<Operation> operations) {
        return store.db()
                .write(
                        tx ->
                                operations.stream()
                                        .flatMap(one -> sending(tx, one.id()).stream())
                                        .toList());
    }

    private Optional<Operation> sending(Tx tx, String id) {
        Operation now = outbox.find(tx.handle(), id).orElseThrow();
        boolean goes =
                now.state() == OperationState.UNKNOWN
                        || now.state() == OperationState.WAITING
                                && Ready.released(now, store.clock().nowMs());
        if (goes) {
            outbox.sending(tx, now.id());
            handed.over(now);
        }
        return goes ? Optional.of(now) : Optional.empty();
    }

    /** The answer, or its absence, to what was sent. */
    void sent(Errand errand, Operation operation, Outcome<Effect> outcome) {
        // sent once before, its first sending may have arrived: only an answer ends the doubt
        boolean doubtful = operation.sentMs() > 0;
        String theirs =
                outcome instanceof Outcome.Stale<Effect> ? errand.theirs(there, operation) : null;
        write(
                tx -> {
                    switch (outcome) {
                        case Outcome.Done<Effect> done ->
                                ending.answered(tx, operation, done.value());
                        case Outcome.Rejected<Effect> no ->
                                ending.refused(tx, errand, operation, no.reason());
                        case Outcome.Stale<Effect> _ ->
                                ending.overtaken(tx, errand, operation, theirs);
                        case Outcome.Throttled<Effect> busy ->
                                // with keys a failing platform counts as busy and may have done it
                                again(
                                        tx,
                                        operation,
                                        doubtful || there.can().idempotencyKeys(),
                                        busy.afterMs(),
                                        Why.BUSY);
                        case Outcome.Unauthorized<Effect> _ ->
                                again(tx, operation, doubtful, 0, Why.SIGNED_OUT);
                        case Outcome.Offline<Effect> _ ->
                                again(tx, operation, doubtful, 0, Why.OFFLINE);
                        case Outcome.Unknown<Effect> _, Outcome.Broken<Effect> _ ->
                                askAgain(tx, operation, wait(operation));
                    }
                });
    }

    /** What had to be there first is not; nothing of the operation itself was sent. */
    void notReady(Errand errand, Operation operation, Outcome<Effect> outcome) {
        write(
                tx -> {
                    switch (outcome) {
                        case Outcome.Rejected<Effect> no ->
                                ending.refused(tx, errand, operation, no.reason());
                        case Outcome.Throttled<Effect> busy ->
                                stay(tx, operation, busy.afterMs(), Why.BUSY);
                        case Outcome.Unauthorized<Effect> _ ->
                                stay(tx, operation, 0, Why.SIGNED_OUT);
                        case Outcome.Offline<Effect> _ -> stay(tx, operation, 0, Why.OFFLINE);
                        case Outcome.Done<Effect> _,
                                Outcome.Stale<Effect> _,
                                Outcome.Unknown<Effect> _,
                                Outcome.Broken<Effect> _ ->
                                stay(tx, operation, wait(operation), Why.NO_ANSWER);
                    }
                });
    }

    /** What asking found out. */
    void asked(Errand errand, Operation operation, Outcome<Fate> outcome) {
        boolean overtaken =
                outcome instanceof Outcome.Done<Fate> answer
                        && answer.value() instanceof Fate.Overtaken;
        String theirs = overtaken ? errand.theirs(there, operation) : null;
        write(
                tx -> {
                    switch (outcome) {
                        case Outcome.Done<Fate> answer ->
                                fate(tx, errand, operation, answer.value(), theirs);
                        case Outcome.Rejected<Fate> _, Outcome.Stale<Fate> _ ->
                                outbox.move(
                                        tx,
                                        operation.id(),
                                        OperationState.BLOCKED,
                                        0,
                                        Why.UNDECIDABLE);
                        case Outcome.Throttled<Fate> busy ->
                                askAgain(tx, operation, busy.afterMs());
                        case Outcome.Unauthorized<Fate> _, Outcome.Offline<Fate> _ ->
                                askAgain(tx, operation, 0);
                        case Outcome.Unknown<Fate> _, Outcome.Broken<Fate> _ ->
                                askAgain(tx, operation, wait(operation));
                    }
                });
    }

    private void fate(
            Tx tx, Errand errand, Operation operation, Fate fate, @Nullable String theirs) {
        switch (fate) {
            case Fate.Arrived arrived -> ending.done(tx, operation, arrived.effect());
            case Fate.Overtaken _ -> ending.overtaken(tx, errand, operation, theirs);
            case Fate.Undecidable _ ->
                    outbox.move(tx, operation.id(), OperationState.BLOCKED, 0, Why.UNDECIDABLE);
            case Fate.Absent _ -> {
                long left = pace.absentAfterMs() - handed.sinceMs(operation);
                if (left > 0) {
                    askAgain(tx, operation, left);
                } else {
                    outbox.unsent(tx, operation.id(), 0, Why.NOT_ARRIVED);
                }
            }
        }
    }

    /** A kind this version does not know: from a newer one, kept for it. */
    void unheardOf(Operation operation) {
        write(tx -> outbox.move(tx, operation.id(), OperationState.BLOCKED, 0, Why.UNHEARD_OF));
    }

    /** A fault of ours must not run in circles: the operation waits for a person. */
    void failedHere(Operation operation) {
        write(
                tx -> {
                    OperationState state =
                            outbox.find(tx.handle(), operation.id()).orElseThrow().state();
                    if (state.open()) {
                        outbox.move(tx, operation.id(), OperationState.BLOCKED, 0, Why.FAULT);
                    }
                });
    }

    private void again(Tx tx, Operation operation, boolean doubtful, long afterMs, String why) {
        if (doubtful) {
            boolean asked = operation.state() == OperationState.UNKNOWN;
            OperationState state = asked ? OperationState.UNKNOWN : OperationState.WAITING;
            outbox.move(tx, operation.id(), state, at(afterMs), why);
        } else {
            outbox.unsent(tx, operation.id(), at(afterMs), why);
        }
    }

    private void stay(Tx tx, Operation operation, long afterMs, String why) {
        outbox.find(tx.handle(), operation.id())
                .filter(now -> now.state() == operation.state())
                .ifPresent(now -> outbox.move(tx, now.id(), now.state(), at(afterMs), why));
    }

    private void askAgain(Tx tx, Operation operation, long afterMs) {
        outbox.move(tx, operation.id(), OperationState.UNKNOWN, at(afterMs), Why.NO_ANSWER);
    }

    private long wait(Operation operation) {
        return pace.backoff().afterMs(operation.attempts() + 1);
    }

    private long at(long afterMs) {
        return afterMs == 0 ? 0 : store.clock().nowMs() + afterMs;
    }

    private interface Writing {
        void in(Tx tx);
    }

    private void write(Writing writing) {
        store.db()
                .write(
                        tx -> {
                            writing.in(tx);
                            return true;
                        });
    }
}
