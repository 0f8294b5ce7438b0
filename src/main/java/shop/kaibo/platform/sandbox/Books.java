package shop.kaibo.platform.sandbox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.sqlite.Tx;

import tools.jackson.databind.node.ObjectNode;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * The shop's books inside one writing transaction: each change is an effect with a number, and
 * every document it writes remembers what was there before. There is one writer, so numbers and
 * places are given in the order of commits. Writer's thread only.
 */
final class Books {
    final Shelf shelf;
    final long nowMs;

    private final Tx tx;
    private final @Nullable String key;
    private long effect;
    private long nextDue = Long.MAX_VALUE;
    private final Map<String, Long> counters;

    Books(Tx tx, long nowMs, @Nullable String key) {
        this(tx, nowMs, key, Map.of());
    }

    /**
     * @param counters how far the numbers went already inside this transaction
     */
    Books(Tx tx, long nowMs, @Nullable String key, Map<String, Long> counters) {
        this.counters = new HashMap<>(counters);
        this.tx = tx;
        this.shelf = new Shelf(tx);
        this.nowMs = nowMs;
        this.key = key;
    }

    /** Enters an effect of the request's own key; what is put next belongs to it. */
    long effect(String kind, String entity, ObjectNode detail) {
        return effect(kind, key, entity, detail);
    }

    long effect(String kind, @Nullable String itsKey, String entity, ObjectNode detail) {
        effect = next("effect");
        update(
                "INSERT INTO effect (seq, at, kind, key, entity, detail) VALUES (?,?,?,?,?,?)",
                effect,
                nowMs,
                kind,
                itsKey,
                entity,
                Json.MAPPER.writeValueAsString(detail));
        tx.touched("document");
        return effect;
    }

    /** A new id; never given twice, not even after the shop was put back. */
    String newId(Kind<?> kind) {
        return "%s%010d".formatted(prefix(kind), next("id"));
    }

    private static String prefix(Kind<?> kind) {
        return switch (kind.name()) {
            case "listing" -> "21";
            case "sku" -> "22";
            case "order" -> "25";
            case "case" -> "27";
            case "review" -> "28";
            default -> "29";
        };
    }

    /** Keeps a document under the effect entered last. */
    void put(Document document) {
        String kind = document.kind().name();
        int known =
                update(
                        "INSERT INTO history (seq, kind, id, due, reference, body) SELECT ?, kind,"
                                + " id, due, reference, body FROM document WHERE kind = ? AND id ="
                                + " ?",
                        effect,
                        kind,
                        document.id);
        if (known == 0) {
            update("INSERT INTO history (seq, kind, id) VALUES (?,?,?)", effect, kind, document.id);
        }
        document.place = next("place");
        document.updatedMs = nowMs;
        update(
                "INSERT OR REPLACE INTO document (kind, id, place, updated, due, reference, body)"
                        + " VALUES (?,?,?,?,?,?,?)",
                kind,
                document.id,
                document.place,
                nowMs,
                document.dueMs,
                document.reference(),
                Json.MAPPER.writeValueAsString(document));
        if (document.dueMs > 0) {
            nextDue = Math.min(nextDue, document.dueMs);
        }
    }

    /** Gives a listing a new place because one of its skus changed. */
    void moved(String listing) {
        update(
                "UPDATE document SET place = ?, updated = ? WHERE kind = 'listing' AND id = ?",
                next("place"),
                nowMs,
                listing);
    }

    /** The key the request came with. */
    @Nullable String key() {
        return key;
    }

    /** The earliest time at which something put here is due. */
    long nextDue() {
        return nextDue;
    }

    long next(String counter) {
        long next = last(counter) + 1;
        counters.put(counter, next);
        return next;
    }

    /** Goes on from a number, unless it is farther already. */
    long skip(String counter, long from) {
        long next = Math.max(last(counter), from);
        counters.put(counter, next);
        return next;
    }

    /** The number given last. */
    long last(String counter) {
        return counters.computeIfAbsent(counter, shelf::counter);
    }

    /** How far the numbers went so far. */
    Map<String, Long> counters() {
        return Map.copyOf(counters);
    }

    /** Keeps how far the numbers went; the last thing a transaction does. */
    void close() {
        counters.forEach(
                (name, value) ->
                        update("UPDATE counter SET value = ? WHERE name = ?", value, name));
    }

    int update(String sql, @Nullable Object... arguments) {
        try {
            PreparedStatement statement = tx.statement(sql);
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Tx tx() {
        return tx;
    }
}
