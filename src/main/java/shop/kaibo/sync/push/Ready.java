package shop.kaibo.sync.push;

import org.jdbi.v3.core.Handle;

import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Which operations may go now: the first of each topic, unless it is held, waits for another try,
 * or stands behind one on the same field that waits for a person.
 */
final class Ready {
    private static final int BATCH = 2_048;
    private static final String OPEN = "state IN ('waiting','sending','unknown','blocked')";

    /** Longer than any wait given out: a time beyond it comes from a clock that went back. */
    private static final long FARTHEST_MS = 660_000;

    /** The same of holds for a person who may think better of it. */
    private static final long LONGEST_HOLD_MS = 120_000;

    private final Outbox outbox;
    private final Errands errands;

    Ready(Outbox outbox, Errands errands) {
        this.outbox = outbox;
        this.errands = errands;
    }

    private record Head(String id, String topic, boolean blocked) {}

    List<Operation> of(Handle handle, String account, long nowMs) {
        List<Head> heads =
                handle.createQuery(
                                "SELECT o.id, o.topic, o.state = 'blocked' FROM (SELECT min(seq) AS"
                                    + " seq, count(*) AS many FROM outbox WHERE account = :account"
                                    + " AND "
                                        + OPEN
                                        + " GROUP BY topic) h JOIN outbox o ON o.seq = h.seq WHERE"
                                        + " (o.state = 'blocked' AND h.many > 1) OR (o.state IN"
                                        + " ('waiting','unknown') AND (o.release_ms <= :now OR"
                                        + " o.release_ms > :held) AND (o.next_attempt_ms <= :now"
                                        + " OR o.next_attempt_ms > :far)) ORDER BY o.seq LIMIT"
                                        + " :batch")
                        .bind("account", account)
                        .bind("now", nowMs)
                        .bind("far", nowMs + FARTHEST_MS)
                        .bind("held", nowMs + LONGEST_HOLD_MS)
                        .bind("batch", BATCH)
                        .map(
                                (rows, context) ->
                                        new Head(
                                                rows.getString(1),
                                                rows.getString(2),
                                                rows.getBoolean(3)))
                        .list();
        var ready = new ArrayList<Operation>();
        for (Head head : heads) {
            if (head.blocked()) {
                behindBlocked(handle, head.topic(), nowMs, ready);
            } else {
                outbox.find(handle, head.id()).filter(o -> free(handle, o)).ifPresent(ready::add);
            }
        }
        return ready;
    }

    /** When the next held or waiting operation may go, epoch ms; Long.MAX_VALUE for never. */
    long nextMs(Handle handle, String account, long nowMs) {
        return handle.createQuery(
                        "SELECT min(max(release_ms, next_attempt_ms)) FROM outbox WHERE account = ?"
                                + " AND state IN ('waiting','unknown') AND max(release_ms,"
                                + " next_attempt_ms) > ?")
                .bind(0, account)
                .bind(1, nowMs)
                .mapTo(Long.class)
                .findOne()
                .orElse(Long.MAX_VALUE);
    }

    /** Whether nobody may take it back any more by waiting. */
    static boolean released(Operation operation, long nowMs) {
        return operation.releaseMs() <= nowMs || operation.releaseMs() > nowMs + LONGEST_HOLD_MS;
    }

    private void behindBlocked(Handle handle, String topic, long nowMs, List<Operation> ready) {
        var held = new HashSet<String>();
        for (Operation operation : outbox.openOf(handle, topic)) {
            String field = field(operation);
            if (operation.state() == OperationState.BLOCKED) {
                held.add(field);
            } else if (held.contains("") || held.contains(field) || field.isEmpty()) {
                held.add(field);
            } else {
                if (operation.state() != OperationState.SENDING
                        && released(operation, nowMs)
                        && (operation.nextAttemptMs() <= nowMs
                                || operation.nextAttemptMs() > nowMs + FARTHEST_MS)
                        && free(handle, operation)) {
                    ready.add(operation);
                }
                return;
            }
        }
    }

    private String field(Operation operation) {
        Errand errand = errands.of(operation.kind());
        return errand == null ? "" : errand.field(operation);
    }

    private boolean free(Handle handle, Operation operation) {
        String before = operation.dependsOn();
        return before == null
                || outbox.find(handle, before).map(o -> !o.state().open()).orElse(true);
    }
}
