package shop.kaibo.safekeeping;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What a helper far away needs to understand a shop's trouble, in one file that anyone may read: no
 * buyer, no goods, no prices, no tokens and none of the operations' contents. Thread-safe.
 */
final class SupportBundle {
    private static final int OPERATIONS = 2_000;
    private static final int LOGS = 7;
    private static final int LARGEST_LOG = 2 << 20;

    // no log should hold a number of a person; a second lock on the same door
    private static final Pattern LONG_NUMBER =
            Pattern.compile("(?<![0-9a-f-])\\d{7,}(?![0-9a-f-])");

    private final Store store;

    SupportBundle(Store store) {
        this.store = store;
    }

    /** An operation without what it is about; times in epoch ms. */
    private record Step(
            String kind,
            String state,
            int attempts,
            String reason,
            long createdMs,
            long sentMs,
            long nextMs) {}

    /**
     * Writes it; a file that is already there is refused, never overwritten. Reads and writes the
     * disk.
     */
    void write(Actor actor, Path file) {
        Permissions.check(actor, Permission.SYNC);
        if (Files.exists(file)) {
            throw new Refused("file", "refused.backup.exists", file.getFileName());
        }
        Path half = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var zip = new ZipOutputStream(Files.newOutputStream(half))) {
                add(zip, "about.json", Payloads.write(about()));
                add(zip, "check.json", Payloads.write(new CheckUp(store).findings()));
                add(zip, "rows.json", Payloads.write(store.db().read(SupportBundle::rows)));
                add(zip, "outbox.json", Payloads.write(steps()));
                for (Path log : logs()) {
                    add(zip, "logs/" + log.getFileName(), blackened(log));
                }
            }
            Files.move(half, file);
        } catch (IOException e) {
            throw new Refused("file", "refused.backup.failed", file.getFileName());
        }
    }

    private Map<String, Object> about() throws IOException {
        var about = new LinkedHashMap<String, Object>();
        about.put("java", Runtime.version().toString());
        about.put("system", System.getProperty("os.name") + ' ' + System.getProperty("os.arch"));
        about.put("processors", Runtime.getRuntime().availableProcessors());
        about.put("heapMb", Runtime.getRuntime().maxMemory() >> 20);
        about.put("freeMb", Files.getFileStore(store.home()).getUsableSpace() >> 20);
        about.put("nowMs", store.clock().nowMs());
        about.put(
                "schema",
                store.db()
                        .read(
                                h ->
                                        h.createQuery("PRAGMA user_version")
                                                .mapTo(Integer.class)
                                                .one()));
        return about;
    }

    private static Map<String, Long> rows(Handle handle) {
        var rows = new LinkedHashMap<String, Long>();
        handle.createQuery(
                        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE"
                                + " 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name")
                .mapTo(String.class)
                .forEach(
                        table ->
                                rows.put(
                                        table,
                                        handle.createQuery("SELECT count(*) FROM <table>")
                                                .define("table", '"' + table + '"')
                                                .mapTo(Long.class)
                                                .one()));
        return rows;
    }

    private List<Step> steps() {
        return store.db().read(handle -> store.outbox().open(handle, OPERATIONS)).stream()
                .map(SupportBundle::step)
                .toList();
    }

    // words of a platform may name goods or people: only our own reasons go along
    private static Step step(Operation operation) {
        String reason = operation.reason() == null ? "" : operation.reason().split(" ")[0];
        return new Step(
                operation.kind(),
                operation.state().name(),
                operation.attempts(),
                reason.startsWith("sync.") ? reason : "",
                operation.createdMs(),
                operation.sentMs(),
                operation.nextAttemptMs());
    }

    private List<Path> logs() throws IOException {
        Path folder = store.home().resolve("logs");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .limit(LOGS)
                    .toList();
        }
    }

    private static String blackened(Path log) throws IOException {
        byte[] bytes = Files.readAllBytes(log);
        int from = Math.max(0, bytes.length - LARGEST_LOG);
        String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        return LONG_NUMBER.matcher(text).replaceAll("#");
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
