package shop.kaibo.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Clock;
import shop.kaibo.sqlite.DatabaseFailure;
import shop.kaibo.sqlite.Tx;

import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * The one history: audit line, source of the time machine and of undo. Each row's hash covers the
 * row and the hash before it, so a changed or missing row is found. Thread-safe; appending belongs
 * to the transaction handed in.
 */
public final class Events {
    private static final byte[] BEGINNING = new byte[32];

    private final Clock clock;
    private final JournalWriter journal;
    private final EventHead head;

    Events(Clock clock, JournalWriter journal, EventHead head) {
        this.clock = clock;
        this.journal = journal;
        this.head = head;
    }

    /** One entry of the history. */
    public record Event(
            long seq,
            long atMs,
            String topic,
            String kind,
            int version,
            String payload,
            String actor,
            @Nullable String operation) {}

    /** Appends an entry; payload is a record of the feature. */
    public void append(
            Tx tx,
            String topic,
            String kind,
            Object payload,
            String actor,
            @Nullable String operation) {
        String json = Payloads.write(payload);
        long now = clock.nowMs();
        insert(tx, now, topic, kind, json, actor, operation);
        journal.event(tx, now, topic, kind, json, actor, operation);
    }

    /** Appends an entry that the journal holds already. */
    void insert(
            Tx tx,
            long now,
            String topic,
            String kind,
            String json,
            String actor,
            @Nullable String operation) {
        try {
            long seq = 1;
            byte[] before = BEGINNING;
            PreparedStatement last =
                    tx.statement("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1");
            try (ResultSet rows = last.executeQuery()) {
                if (rows.next()) {
                    seq = rows.getLong(1) + 1;
                    before = rows.getBytes(2);
                }
            }
            byte[] hash = EventHead.hash(before, seq, now, topic, kind, json, actor, operation);
            tx.update(
                    "INSERT INTO event(seq, at_ms, topic, kind, version, payload, actor, operation,"
                            + " hash) VALUES (?,?,?,?,1,?,?,?,?)",
                    seq,
                    now,
                    topic,
                    kind,
                    json,
                    actor,
                    operation,
                    hash);
            head.move(tx, seq, hash);
        } catch (SQLException e) {
            throw new DatabaseFailure("event", e);
        }
        tx.touched("event");
    }

    /** The history of one topic, oldest first. */
    public List<Event> of(Handle handle, String topic) {
        return handle.createQuery("SELECT * FROM event WHERE topic = ? ORDER BY seq")
                .bind(0, topic)
                .map((rows, context) -> event(rows))
                .list();
    }

    /** Hands over the history of several topics in order, after one number up to another. */
    public void walk(
            Handle handle, Collection<String> topics, long after, long upTo, Consumer<Event> each) {
        // the plus keeps the look-up by topic: a walk over all rows would know the order for free
        try (PreparedStatement some =
                handle.getConnection()
                        .prepareStatement(
                                "SELECT seq, at_ms, topic, kind, version, payload, actor, operation"
                                        + " FROM event WHERE topic IN (SELECT value FROM"
                                        + " json_each(?)) AND seq > ? AND seq <= ? ORDER BY"
                                        + " +seq")) {
            some.setString(1, Payloads.write(topics));
            some.setLong(2, after);
            some.setLong(3, upTo);
            try (ResultSet rows = some.executeQuery()) {
                while (rows.next()) {
                    // by number: names are looked up anew for every row
                    each.accept(
                            new Event(
                                    rows.getLong(1),
                                    rows.getLong(2),
                                    rows.getString(3),
                                    rows.getString(4),
                                    rows.getInt(5),
                                    rows.getString(6),
                                    rows.getString(7),
                                    rows.getString(8)));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("events", e);
        }
    }

    /** Walks the whole chain and tells the first row that does not fit, if any. */
    public OptionalLong firstBroken(Handle handle) {
        byte[] before = BEGINNING;
        long expected = 1;
        try (PreparedStatement all =
                        handle.getConnection()
                                .prepareStatement("SELECT * FROM event ORDER BY seq");
                ResultSet rows = all.executeQuery()) {
            while (rows.next()) {
                Event e = event(rows);
                byte[] hash =
                        EventHead.hash(
                                before,
                                e.seq,
                                e.atMs,
                                e.topic,
                                e.kind,
                                e.payload,
                                e.actor,
                                e.operation);
                if (e.seq != expected || !MessageDigest.isEqual(hash, rows.getBytes("hash"))) {
                    return OptionalLong.of(expected);
                }
                before = hash;
                expected++;
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("events", e);
        }
        return head.firstBroken(handle, expected - 1, before);
    }

    private static Event event(ResultSet rows) throws SQLException {
        return new Event(
                rows.getLong("seq"),
                rows.getLong("at_ms"),
                rows.getString("topic"),
                rows.getString("kind"),
                rows.getInt("version"),
                rows.getString("payload"),
                rows.getString("actor"),
                rows.getString("operation"));
    }
}
