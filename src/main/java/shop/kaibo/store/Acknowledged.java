package shop.kaibo.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the journal of a closed home says was acknowledged after a place in it. Reading it changes
 * nothing. Thread-safe; reads the disk.
 */
public final class Acknowledged {
    private static final int LAST = 400;

    private final List<JournalWriter.Entry> entries;

    private Acknowledged(List<JournalWriter.Entry> entries) {
        this.entries = entries;
    }

    /** Everything after a place in the file; a record over that place counts as after it. */
    public static Acknowledged after(Path home, Vault vault, long place) throws IOException {
        var entries = new ArrayList<JournalWriter.Entry>();
        long end = 0;
        for (byte[] sealed : records(home)) {
            end += Journal.HEAD + sealed.length;
            if (end > place) {
                entries.add(entry(vault, sealed));
            }
        }
        return new Acknowledged(entries);
    }

    List<JournalWriter.Entry> entries() {
        return entries;
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * The last thing the journal says of what must be in the database.
     *
     * @param topic of the event, empty for an operation
     */
    public record Last(String what, String id, long atMs, String topic, String kind) {}

    /** It; empty while nothing was acknowledged since the home was new or put back to a copy. */
    public static Optional<Last> last(Path home, Vault vault) throws IOException {
        List<byte[]> all = records(home);
        for (int i = all.size() - 1; i >= Math.max(0, all.size() - LAST); i--) {
            JournalWriter.Entry e = entry(vault, all.get(i));
            if (e.what().equals("restored")) {
                return Optional.empty();
            }
            if (e.what().equals("event") || e.what().equals("operation")) {
                return Optional.of(new Last(e.what(), e.id(), e.atMs(), e.topic(), e.kind()));
            }
        }
        return Optional.empty();
    }

    /** A home put back to a copy, and where in the journal that stands. */
    public record PutBack(String copy, long place) {}

    /** The last time a home was put back; empty when it never was. */
    public static Optional<PutBack> putBack(Path home, Vault vault) throws IOException {
        Optional<PutBack> found = Optional.empty();
        long end = 0;
        for (byte[] sealed : records(home)) {
            end += Journal.HEAD + sealed.length;
            JournalWriter.Entry e = entry(vault, sealed);
            if (e.what().equals("restored")) {
                found = Optional.of(new PutBack(e.payload(), end));
            }
        }
        return found;
    }

    /** Writes down that a closed home is put back to a copy. */
    public static void putBackTo(Path home, Vault vault, String copy) throws IOException {
        Path file = Store.journalOf(home);
        Files.createDirectories(file.getParent());
        try (Journal journal = Journal.open(file)) {
            journal.append(List.of(new JournalWriter(vault).restored(copy)));
        }
    }

    private static List<byte[]> records(Path home) throws IOException {
        Path file = Store.journalOf(home);
        return Files.exists(file) ? Journal.read(file) : List.of();
    }

    private static JournalWriter.Entry entry(Vault vault, byte[] sealed) {
        return Payloads.read(vault.open(JournalWriter.CONTEXT, sealed), JournalWriter.Entry.class);
    }
}
