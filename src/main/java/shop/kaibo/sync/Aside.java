package shop.kaibo.sync;

import org.jdbi.v3.core.Handle;

import shop.kaibo.sync.push.Why;

/**
 * Open work that does not go by itself and is not stuck either. Thread-safe.
 *
 * @param handed handed over in files: waits until a person or a later file confirms it
 * @param off waits for an account that is switched off
 */
public record Aside(long handed, long off) {
    /** Nothing. */
    public static final Aside NONE = new Aside(0, 0);

    /** The open work beside that: what waits or is sent, what is in doubt, and since when. */
    record Counted(Aside aside, long waiting, long unknown, long blocked, long oldestMs) {}

    static Counted count(Handle handle) {
        return handle.createQuery(
                        "SELECT count(*) FILTER (WHERE handed AND NOT off), count(*) FILTER (WHERE"
                                + " off), count(*) FILTER (WHERE going AND state IN"
                                + " ('waiting','sending')), count(*) FILTER (WHERE going AND state"
                                + " = 'unknown'), count(*) FILTER (WHERE state = 'blocked' AND NOT"
                                + " off), coalesce(min(created_ms) FILTER (WHERE going), 0) FROM"
                                + " (SELECT state, created_ms, handed, off, NOT handed AND NOT off"
                                + " AS going FROM (SELECT o.state, o.created_ms, o.state ="
                                + " 'unknown' AND coalesce(o.reason, '') = :handed AS handed,"
                                + " coalesce(a.state, '') = 'off' AS off FROM outbox o LEFT JOIN"
                                + " account a ON a.id = o.account WHERE o.state IN"
                                + " ('waiting','sending','unknown','blocked')))")
                .bind("handed", Why.HANDED)
                .map(
                        (rows, _) ->
                                new Counted(
                                        new Aside(rows.getLong(1), rows.getLong(2)),
                                        rows.getLong(3),
                                        rows.getLong(4),
                                        rows.getLong(5),
                                        rows.getLong(6)))
                .one();
    }
}
