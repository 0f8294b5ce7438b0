package shop.kaibo.sync.files;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What files have told so far, by which the same rows are known again in another file. Of people it
 * keeps only a keyed hash. Thread-safe.
 */
final class FileMemory {
    private final Store store;

    FileMemory(Store store) {
        this.store = store;
    }

    /** How a record compares with what is kept of it. */
    enum News {
        FRESH,
        CHANGED,
        SAME,
        OLDER
    }

    /** A record with all that is known of it, and whether it is news. */
    record Weighed(Told told, News news) {}

    private record Kept(byte[] hash, long version, long updatedMs, int stage, String content) {}

    /**
     * Lays what a file says over what is kept: lines it has not stay, columns it has not keep their
     * last word, and what was told newer before stays. Keeps it where it is news.
     */
    Weighed weigh(Tx tx, String account, FileKind kind, Told told) {
        Kept kept = kept(tx.handle(), account, kind, told.id());
        var whole = new EnumMap<FileField, String>(FileField.class);
        var lines = new TreeMap<String, Map<FileField, String>>();
        if (kept != null) {
            whole.putAll(fields(kept.content()));
            lines.putAll(lines(tx.handle(), account, kind, told.id()));
            if (older(kind, told, kept)) {
                return new Weighed(told.versioned(kept.version()), News.OLDER);
            }
        }
        whole.putAll(told.whole());
        told.lines()
                .forEach(
                        (mark, part) -> {
                            var merged = new EnumMap<FileField, String>(FileField.class);
                            merged.putAll(lines.getOrDefault(mark, Map.of()));
                            merged.putAll(part);
                            lines.put(mark, merged);
                        });
        long version = kept == null ? 1 : kept.version() + 1;
        var next = new Told(told.id(), told.line(), whole, lines, version);
        byte[] hash = store.vault().hash("file " + account, Payloads.write(spelled(next)));
        if (kept != null && Arrays.equals(hash, kept.hash())) {
            return new Weighed(next.versioned(kept.version()), News.SAME);
        }
        keep(tx, account, kind, next, hash);
        return new Weighed(next, kept == null ? News.FRESH : News.CHANGED);
    }

    private static boolean older(FileKind kind, Told told, Kept kept) {
        long updated = told.number(FileField.UPDATED);
        if (updated > 0 && kept.updatedMs() > 0) {
            return updated < kept.updatedMs();
        }
        return stage(kind, told) < kept.stage();
    }

    // without times of change, an order that went back in its way comes from an older file
    private static int stage(FileKind kind, Told told) {
        List<String> stages =
                List.of("PENDING_PAY", "PAID", "PART_SHIPPED", "SHIPPED", "RECEIVED", "DONE");
        String status = told.whole(FileField.STATUS);
        return kind != FileKind.ORDERS
                ? 0
                : status.equals("CLOSED") ? stages.size() : stages.indexOf(status);
    }

    private static Object spelled(Told told) {
        return List.of(new TreeMap<>(told.whole()), told.lines());
    }

    private void keep(Tx tx, String account, FileKind kind, Told told, byte[] hash) {
        var content = new TreeMap<>(told.whole());
        content.keySet().removeIf(field -> field.personal);
        tx.update(
                "INSERT INTO file_record(account, kind, remote_id, hash, version, updated_ms,"
                        + " stage, content) VALUES (?,?,?,?,?,?,?,?) ON CONFLICT(account, kind,"
                        + " remote_id) DO UPDATE SET hash = excluded.hash, version ="
                        + " excluded.version, updated_ms = excluded.updated_ms, stage ="
                        + " excluded.stage, content = excluded.content",
                account,
                kind.word(),
                told.id(),
                hash,
                told.version(),
                told.number(FileField.UPDATED),
                stage(kind, told),
                Payloads.write(content));
        told.lines()
                .forEach(
                        (mark, part) ->
                                tx.update(
                                        "INSERT INTO file_line(account, kind, remote_id, line,"
                                                + " content) VALUES (?,?,?,?,?) ON"
                                                + " CONFLICT(account, kind, remote_id, line) DO"
                                                + " UPDATE SET content = excluded.content",
                                        account,
                                        kind.word(),
                                        told.id(),
                                        mark,
                                        Payloads.write(new TreeMap<>(part))));
        tx.touched("file_record", "file_line");
    }

    private static @Nullable Kept kept(Handle handle, String account, FileKind kind, String id) {
        return Ask.first(
                        handle,
                        "SELECT hash, version, updated_ms, stage, content FROM file_record WHERE"
                                + " account = ? AND kind = ? AND remote_id = ?",
                        List.of(account, kind.word(), id),
                        row ->
                                new Kept(
                                        row.getBytes(1),
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getInt(4),
                                        row.getString(5)))
                .orElse(null);
    }

    private static Map<String, Map<FileField, String>> lines(
            Handle handle, String account, FileKind kind, String id) {
        var lines = new TreeMap<String, Map<FileField, String>>();
        Ask.list(
                        handle,
                        "SELECT line, content FROM file_line WHERE account = ? AND kind = ? AND"
                                + " remote_id = ?",
                        List.of(account, kind.word(), id),
                        row -> Map.entry(row.getString(1), fields(row.getString(2))))
                .forEach(entry -> lines.put(entry.getKey(), entry.getValue()));
        return lines;
    }

    @SuppressWarnings("unchecked")
    static Map<FileField, String> fields(String json) {
        var fields = new EnumMap<FileField, String>(FileField.class);
        Map<String, String> kept = Payloads.read(json, Map.class);
        kept.forEach((name, value) -> fields.put(FileField.valueOf(name), value));
        return fields;
    }
}
