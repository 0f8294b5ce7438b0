package shop.kaibo.operator;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.sheet.CsvFile;
import shop.kaibo.store.Store;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who did what, when: the one history read backwards. What its rows say stays inside; a copy of it
 * names people by number only. Watch table "event". Thread-safe; waits for the disk.
 */
public final class Audit {
    private static final String COLUMNS = "seq, at_ms, topic, kind, actor, hex(hash) AS hash";

    private final Store store;
    private final OperatorService operators;

    public Audit(Store store) {
        this.store = store;
        operators = new OperatorService(store);
    }

    /**
     * One thing that was done. Thread-safe.
     *
     * @param who id of the person, "house" or "platform" where nobody's hand did it
     * @param hash of this row and all before it, in hexadecimal digits
     */
    public record Entry(
            long seq,
            long atMs,
            String who,
            String station,
            String kind,
            String topic,
            String hash) {}

    /** Payload of the event "people.exported". */
    record Exported(long rows) {}

    /**
     * The newest, or those before a number.
     *
     * @param operator id of a person; null for everybody
     * @param before only entries with a smaller number; 0 for the newest
     */
    public List<Entry> page(Actor actor, @Nullable String operator, long before, int limit) {
        Permissions.check(actor, Permission.AUDIT);
        return store.db().read(h -> page(h, operator, before, limit));
    }

    private static List<Entry> page(
            Handle handle, @Nullable String operator, long before, int limit) {
        return handle.createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM event WHERE seq < ? AND (? = '' OR actor LIKE ? || '@%')"
                                + " ORDER BY seq DESC LIMIT ?")
                .bind(0, before == 0 ? Long.MAX_VALUE : before)
                .bind(1, operator == null ? "" : operator)
                .bind(2, operator == null ? "" : operator)
                .bind(3, limit)
                .map((row, _) -> entry(row))
                .list();
    }

    private static Entry entry(java.sql.ResultSet row) throws java.sql.SQLException {
        String actor = row.getString("actor");
        int at = actor.indexOf('@');
        return new Entry(
                row.getLong("seq"),
                row.getLong("at_ms"),
                at < 0 ? actor : actor.substring(0, at),
                at < 0 ? "" : actor.substring(at + 1),
                row.getString("kind"),
                row.getString("topic"),
                row.getString("hash"));
    }

    /** What a kind is called; a kind nobody has named yet calls itself. */
    public static String words(Texts texts, String kind) {
        String key = "audit.kind." + kind;
        return texts.has(key) ? texts.get(key) : kind;
    }

    /** Writes all of it, oldest first, without names and without what the rows say. */
    public long export(Actor actor, Path file, Texts texts) {
        Permissions.check(actor, Permission.AUDIT);
        Map<String, Operator> known =
                operators.all().stream()
                        .collect(Collectors.toMap(Operator::id, Function.identity()));
        long rows =
                store.db()
                        .read(
                                h -> {
                                    write(h, file, texts, known);
                                    return h.createQuery("SELECT count(*) FROM event")
                                            .mapTo(Long.class)
                                            .one();
                                });
        store.db()
                .write(
                        tx -> {
                            var exported = new Exported(rows);
                            store.events()
                                    .append(
                                            tx,
                                            "people",
                                            "people.exported",
                                            exported,
                                            actor.named(),
                                            null);
                            return true;
                        });
        return rows;
    }

    private static void write(Handle handle, Path file, Texts texts, Map<String, Operator> known) {
        List<String> head =
                List.of("seq", "at", "who", "role", "station", "what", "kind", "topic", "hash")
                        .stream()
                        .map(column -> texts.get("audit.column." + column))
                        .toList();
        try (ResultIterator<Entry> all =
                handle.createQuery("SELECT " + COLUMNS + " FROM event ORDER BY seq")
                        .map((row, _) -> entry(row))
                        .iterator()) {
            Iterable<Entry> rows = () -> all;
            CsvFile.write(
                    file,
                    head,
                    java.util.stream.StreamSupport.stream(rows.spliterator(), false)
                            .map(entry -> line(entry, texts, known)));
        }
    }

    private static List<String> line(Entry entry, Texts texts, Map<String, Operator> known) {
        Operator who = known.get(entry.who());
        return List.of(
                Long.toString(entry.seq()),
                Shanghai.day(entry.atMs()) + " " + Shanghai.second(entry.atMs()),
                who == null ? entry.who() : "#" + who.number(),
                who == null
                        ? ""
                        : texts.get("people.role." + who.role().name().toLowerCase(Locale.ROOT)),
                entry.station(),
                words(texts, entry.kind()),
                entry.kind(),
                entry.topic(),
                entry.hash());
    }
}
