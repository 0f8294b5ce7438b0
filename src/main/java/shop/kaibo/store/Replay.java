package shop.kaibo.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.kaibo.sqlite.DatabaseFailure;
import shop.kaibo.sqlite.Tx;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings what the journal holds back into a database that was put back to a copy. Operations come
 * back as such whose fate is unknown, so that a platform is asked before anything is repeated; what
 * came from the platforms is left out, for it is read again. What is there already stays. Writer's
 * thread only.
 */
public final class Replay {
    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> TOLD_AGAIN = Set.of("platform", "sync");

    private final Store store;
    private final Tx tx;
    private final Map<String, OwnTable> tables = new HashMap<>();
    private int operations;
    private int events;
    private int rows;
    private int missed;

    private Replay(Store store, Tx tx) {
        this.store = store;
        this.tx = tx;
    }

    /** How much came back; missed is what could not be put where it belongs. Thread-safe. */
    public record Replayed(int operations, int events, int rows, int missed) {}

    /** Plays all of it within one write. */
    public static Replayed run(Store store, Tx tx, Acknowledged journal) {
        var replay = new Replay(store, tx);
        tx.handle().execute("PRAGMA defer_foreign_keys = ON");
        journal.entries().forEach(replay::play);
        RowImages.forget(tx);
        tx.touched("outbox", "event", "listing", "setting", "broadcast", "after_sale", "orders");
        return new Replayed(replay.operations, replay.events, replay.rows, replay.missed);
    }

    private void play(JournalWriter.Entry e) {
        switch (e.what()) {
            case "operation" -> operations += operation(e);
            case "cancelled" ->
                    tx.update(
                            "UPDATE outbox SET state = 'cancelled', done_ms = ? WHERE id = ? AND"
                                    + " state IN ('waiting','blocked','unknown')",
                            store.clock().nowMs(),
                            e.id());
            case "replaced" ->
                    tx.update(
                            "UPDATE outbox SET payload = ? WHERE id = ? AND done_ms = 0",
                            e.payload(),
                            e.id());
            case "merged" ->
                    TakingUp.keep(
                            tx,
                            e.id(),
                            e.account(),
                            e.topic(),
                            e.kind(),
                            e.payload(),
                            e.actor(),
                            e.createdMs(),
                            e.dependsOn());
            case "event" -> events += event(e);
            case "rows" ->
                    Payloads.read(e.payload(), RowImages.Images.class).rows().forEach(this::row);
            default -> {}
        }
    }

    private int operation(JournalWriter.Entry e) {
        boolean asked = e.account() != null;
        return tx.update(
                "INSERT OR IGNORE INTO outbox(id, account, topic, depends_on, kind, version,"
                        + " payload, actor, created_ms, release_ms, attempts, next_attempt_ms,"
                        + " sent_ms, state, reason, done_ms) VALUES"
                        + " (?,?,?,?,?,1,?,?,?,?,0,0,?,?,NULL,0)",
                e.id(),
                e.account(),
                e.topic(),
                e.dependsOn(),
                e.kind(),
                e.payload(),
                e.actor(),
                e.createdMs(),
                e.atMs(),
                asked ? 1 : 0,
                asked ? "unknown" : "waiting");
    }

    private int event(JournalWriter.Entry e) {
        if (TOLD_AGAIN.contains(e.actor()) || known(e)) {
            return 0;
        }
        String operation = e.id().isEmpty() || e.id().equals("null") ? null : e.id();
        store.events().insert(tx, e.atMs(), e.topic(), e.kind(), e.payload(), e.actor(), operation);
        return 1;
    }

    private boolean known(JournalWriter.Entry e) {
        return tx.handle()
                        .createQuery(
                                "SELECT count(*) FROM event WHERE topic = ? AND at_ms = ? AND kind"
                                        + " = ? AND payload = ?")
                        .bind(0, e.topic())
                        .bind(1, e.atMs())
                        .bind(2, e.kind())
                        .bind(3, e.payload())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private void row(RowImages.Image image) {
        try {
            OwnTable table = tables.get(image.table());
            if (table == null) {
                table = OwnTable.of(tx.handle().getConnection(), image.table());
                tables.put(image.table(), table);
            }
            int put = put(table, image);
            rows += put;
            missed += put == 0 && !image.gone() ? 1 : 0;
        } catch (SQLException | DatabaseFailure e) {
            LOG.warn("a row of {} could not be put back", image.table(), e);
            missed++;
        }
    }

    private int put(OwnTable table, RowImages.Image image) {
        JsonNode values = JSON.readTree(image.columns());
        List<OwnTable.Column> columns =
                table.columns().stream().filter(c -> values.has(c.name())).toList();
        List<OwnTable.Column> key = columns.stream().filter(c -> c.key() > 0).toList();
        List<OwnTable.Column> rest = columns.stream().filter(c -> c.key() == 0).toList();
        if (key.isEmpty()) {
            return 0;
        }
        String where = RowValues.names(key, " = ?", " AND ");
        var keyed = RowValues.arguments(values, key);
        if (image.gone()) {
            return tx.update(
                    "DELETE FROM \"" + table.name() + "\" WHERE " + where, keyed.toArray());
        }
        if (table.partial()) {
            var all = RowValues.arguments(values, rest);
            all.addAll(keyed);
            String set = RowValues.names(rest, " = ?", ", ");
            return tx.update(
                    "UPDATE \"" + table.name() + "\" SET " + set + " WHERE " + where,
                    all.toArray());
        }
        String marks = "?" + ",?".repeat(columns.size() - 1);
        String then = rest.isEmpty() ? "NOTHING" : "UPDATE SET " + RowValues.excluded(rest);
        tx.update(
                "INSERT INTO \"%s\"(%s) VALUES (%s) ON CONFLICT(%s) DO %s"
                        .formatted(
                                table.name(),
                                RowValues.names(columns, "", ", "),
                                marks,
                                RowValues.names(key, "", ", "),
                                then),
                RowValues.arguments(values, columns).toArray());
        return 1;
    }
}
