package shop.kaibo.store;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Clock;
import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Tx;

import java.util.List;

/**
 * A later change that leaves with an earlier one of the same thing. The earlier keeps its id, which
 * is its key: a copy of the shop made between the two, put back later, asks the platform for that
 * key and for no other. So only one that nothing was ever tried with takes others up, and none that
 * a file has as it is. Thread-safe; writing belongs to the transaction handed in.
 */
public final class TakingUp {
    private static final String SELLING =
            "SELECT id FROM account WHERE state <> 'gone' ORDER BY created_ms, id LIMIT 1";

    private final Clock clock;
    private final JournalWriter journal;

    TakingUp(Clock clock, JournalWriter journal) {
        this.clock = clock;
        this.journal = journal;
    }

    /** Whom an operation goes to. */
    static @Nullable String account(Tx tx, Operation.Draft draft) {
        return draft.account() != null
                ? draft.account()
                : Ask.first(tx.handle(), SELLING, List.of(), r -> r.getString(1)).orElse(null);
    }

    /**
     * The earlier brings both from now on; the later is kept, ended, with the id of the one that
     * took it up as its reason. False, and nothing changed, where the earlier may not.
     */
    public boolean into(Tx tx, String earlier, Object both, Operation.Draft later) {
        String account = account(tx, later);
        String payload = Payloads.write(both);
        int taken =
                tx.update(
                        "UPDATE outbox SET payload = ? WHERE id = ? AND state = 'waiting' AND"
                                + " attempts = 0 AND sent_ms = 0 AND carried_ms = 0 AND account IS"
                                + " ?",
                        payload,
                        earlier,
                        account);
        if (taken == 0) {
            return false;
        }
        journal.replaced(tx, earlier, payload);
        String its = Payloads.write(later.payload());
        long now = clock.nowMs();
        keep(
                tx,
                later.id(),
                account,
                later.topic(),
                later.kind(),
                its,
                later.actor(),
                now,
                earlier);
        journal.takenUp(tx, later, account, its, earlier, now);
        tx.touched("outbox");
        return true;
    }

    /** Writes down one that ended by being taken up; the same again changes nothing. */
    static int keep(
            Tx tx,
            String id,
            @Nullable String account,
            String topic,
            String kind,
            String payload,
            String actor,
            long atMs,
            @Nullable String by) {
        return tx.update(
                "INSERT OR IGNORE INTO outbox(id, account, topic, depends_on, kind, version,"
                        + " payload, actor, created_ms, release_ms, attempts, next_attempt_ms,"
                        + " sent_ms, state, reason, done_ms) VALUES"
                        + " (?,?,?,NULL,?,1,?,?,?,0,0,0,0,'merged',?,?)",
                id,
                account,
                topic,
                kind,
                payload,
                actor,
                atMs,
                by,
                atMs);
    }
}
