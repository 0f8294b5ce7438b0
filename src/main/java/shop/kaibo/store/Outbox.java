package shop.kaibo.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Clock;
import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Tx;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What still has to reach a platform. A feature adds its operation in the very transaction that
 * changes its rows, so neither exists without the other. Thread-safe; writing methods belong to the
 * transaction handed in.
 */
public final class Outbox {
    static final String OPEN = "state IN ('waiting','sending','unknown','blocked')";

    // by number: names are looked up anew for every row
    private static final String COLUMNS =
            "SELECT seq, id, account, topic, depends_on, kind, version, payload, actor, created_ms,"
                    + " release_ms, attempts, next_attempt_ms, sent_ms, state, reason, done_ms FROM"
                    + " outbox ";

    private final Clock clock;
    private final JournalWriter journal;
    private final TakingUp takingUp;

    Outbox(Clock clock, JournalWriter journal) {
        this.clock = clock;
        this.journal = journal;
        takingUp = new TakingUp(clock, journal);
    }

    public TakingUp takingUp() {
        return takingUp;
    }

    /** Adds an operation and returns its id. */
    public String add(Tx tx, Operation.Draft draft) {
        String account = TakingUp.account(tx, draft);
        String payload = Payloads.write(draft.payload());
        long now = clock.nowMs();
        tx.update(
                "INSERT INTO outbox(id, account, topic, depends_on, kind, version, payload, actor,"
                        + " created_ms, release_ms, attempts, next_attempt_ms, sent_ms, state,"
                        + " reason, done_ms) VALUES (?,?,?,?,?,1,?,?,?,?,0,0,0,'waiting',NULL,0)",
                draft.id(),
                account,
                draft.topic(),
                draft.dependsOn(),
                draft.kind(),
                payload,
                draft.actor(),
                now,
                draft.releaseMs());
        tx.touched("outbox");
        journal.operation(tx, draft, account, payload, now);
        return draft.id();
    }

    /** Takes an operation back; true only while nothing of it has been sent. */
    public boolean cancel(Tx tx, String id) {
        tx.touched("outbox");
        int changed =
                tx.update(
                        "UPDATE outbox SET state = 'cancelled', done_ms = ? WHERE id = ? AND state"
                                + " IN ('waiting','blocked') AND sent_ms = 0",
                        clock.nowMs(),
                        id);
        if (changed == 1) {
            journal.cancelled(tx, id);
        }
        return changed == 1;
    }

    /** Gives an unsent operation another payload (a later price instead of an earlier). */
    public boolean replace(Tx tx, String id, Object payload, long releaseMs) {
        tx.touched("outbox");
        String json = Payloads.write(payload);
        int changed =
                tx.update(
                        "UPDATE outbox SET payload = ?, release_ms = ?, attempts = 0, carried_ms ="
                            + " 0, next_attempt_ms = 0, state = 'waiting', reason = NULL WHERE id ="
                            + " ? AND sent_ms = 0 AND state IN ('waiting','blocked')",
                        json,
                        releaseMs,
                        id);
        if (changed == 1) {
            journal.replaced(tx, id, json);
        }
        return changed == 1;
    }

    /** Moves an operation to a state; used by sync alone. */
    public void move(
            Tx tx, String id, OperationState state, long nextAttemptMs, @Nullable String reason) {
        // never done before its platform's history began, though the clock went back since
        String done =
                "max(?, coalesce((SELECT epoch_ms FROM account WHERE id = outbox.account), 0))";
        tx.update(
                "UPDATE outbox SET state = ?, next_attempt_ms = ?, reason = ?, done_ms = "
                        + (state.open() ? "0 * ?" : done)
                        + " WHERE id = ?",
                state.stored(),
                nextAttemptMs,
                reason,
                clock.nowMs(),
                id);
        tx.touched("outbox");
    }

    /** Marks an operation as handed to the network, before it is; used by sync alone. */
    public void sending(Tx tx, String id) {
        tx.update(
                "UPDATE outbox SET state = 'sending', attempts = attempts + 1, sent_ms = ? WHERE id"
                        + " = ?",
                clock.nowMs(),
                id);
        tx.touched("outbox");
    }

    /** Certainly not sent after all: it may be taken back and changed again. */
    public void unsent(Tx tx, String id, long nextAttemptMs, String reason) {
        tx.update("UPDATE outbox SET sent_ms = 0 WHERE id = ?", id);
        move(tx, id, OperationState.WAITING, nextAttemptMs, reason);
    }

    /** What was being sent when the program ended has an unknown fate; returns how many. */
    public int interrupted(Tx tx) {
        tx.touched("outbox");
        return tx.update("UPDATE outbox SET state = 'unknown' WHERE state = 'sending'");
    }

    /**
     * What an account confirmed since a moment (epoch ms) is open again: the platform's history is
     * another one, and it is asked what it still has.
     */
    public int again(Tx tx, String account, long sinceMs, String reason) {
        tx.touched("outbox");
        return tx.update(
                "UPDATE outbox SET state = 'unknown', reason = ?, next_attempt_ms = 0, done_ms = 0"
                        + " WHERE account = ? AND state = 'done' AND done_ms >= ?",
                reason,
                account,
                sinceMs);
    }

    /** Gives waiting work without an account to the first one; returns how many. */
    public int adopt(Tx tx, String account) {
        tx.touched("outbox");
        return tx.update(
                "UPDATE outbox SET account = ? WHERE account IS NULL AND " + OPEN, account);
    }

    /** One operation. */
    public Optional<Operation> find(Handle handle, String id) {
        return list(handle, "WHERE id = ?", id).stream().findFirst();
    }

    /** Open operations of a topic in their order. */
    public List<Operation> openOf(Handle handle, String topic) {
        return list(handle, "WHERE topic = ? AND " + OPEN + " ORDER BY seq", topic);
    }

    /** All open operations, oldest first. */
    public List<Operation> open(Handle handle, int limit) {
        return list(handle, "WHERE " + OPEN + " ORDER BY seq LIMIT ?", limit);
    }

    /** The newest operations of any state. */
    public List<Operation> latest(Handle handle, int limit) {
        return list(handle, "ORDER BY seq DESC LIMIT ?", limit);
    }

    /** Operations that met an obstacle on their way and arrived, latest first. */
    public List<Operation> healed(Handle handle, int limit) {
        String arrived =
                "WHERE state = 'done' AND reason IS NOT NULL ORDER BY done_ms DESC LIMIT ?";
        return list(handle, arrived, limit);
    }

    private static List<Operation> list(Handle handle, String which, Object argument) {
        return Ask.list(handle, COLUMNS + which, List.of(argument), Outbox::operation);
    }

    /** Open operations by state, with those of no state left out. */
    public Map<OperationState, Long> counts(Handle handle) {
        var counts = new TreeMap<OperationState, Long>();
        handle.createQuery("SELECT state, count(*) FROM outbox WHERE " + OPEN + " GROUP BY state")
                .map((rows, c) -> Map.entry(OperationState.of(rows.getString(1)), rows.getLong(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** When the oldest open operation was acknowledged (epoch ms); empty when none is open. */
    public Optional<Long> oldestOpenMs(Handle handle) {
        return handle.createQuery(
                        "SELECT created_ms FROM outbox WHERE " + OPEN + " ORDER BY seq LIMIT 1")
                .mapTo(Long.class)
                .findOne();
    }

    private static Operation operation(ResultSet rows) throws SQLException {
        return new Operation(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                rows.getInt(7),
                rows.getString(8),
                rows.getString(9),
                rows.getLong(10),
                rows.getLong(11),
                rows.getInt(12),
                rows.getLong(13),
                rows.getLong(14),
                OperationState.of(rows.getString(15)),
                rows.getString(16),
                rows.getLong(17));
    }
}
