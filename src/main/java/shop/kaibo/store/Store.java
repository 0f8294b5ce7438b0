package shop.kaibo.store;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Ids;
import shop.kaibo.sqlite.Database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The file of one shop and what every feature writes with: events, outbox, cursors, remote ids,
 * vault. One writer per home; others may look. Thread-safe.
 */
public final class Store implements AutoCloseable {
    /** The database inside a home. */
    public static final String FILE = "kaibo.db";

    private static final List<String> SCRIPTS =
            List.of("001.sql", "002.sql", "003.sql", "004.sql", "005.sql");

    private final Path home;
    private final Clock clock;
    private final Ids ids;
    private final Database db;
    private final Vault vault;
    private final Events events;
    private final Outbox outbox;
    private final Cursors cursors;
    private final RemoteIds remoteIds = new RemoteIds();
    private final Settings settings = new Settings();
    private final @Nullable Journal journal;
    private final @Nullable FileChannel lock;

    /** What is done to a locked home before its database is opened. Thread-safe. */
    @FunctionalInterface
    public interface Threshold {
        void cross(Path home, Vault vault, Clock clock);
    }

    private Store(Path home, Clock clock, @Nullable Threshold threshold) throws IOException {
        boolean writing = threshold != null;
        this.home = home;
        this.clock = clock;
        ids = new Ids(clock);
        Files.createDirectories(home);
        lock = writing ? HomeLock.take(home.resolve("lock")) : null;
        try {
            vault = Vault.open(home.resolve("shop.key"));
            if (threshold != null) {
                threshold.cross(home, vault, clock);
                Files.createDirectories(home.resolve("journal"));
                journal = Journal.open(home.resolve("journal").resolve("journal.log"));
                db = Database.open(home.resolve(FILE), scripts(), journal);
            } else {
                journal = null;
                db = Database.look(home.resolve(FILE));
            }
        } catch (IOException | RuntimeException e) {
            if (lock != null) {
                lock.close();
            }
            throw e;
        }
        var writer = new JournalWriter(vault);
        var head = new EventHead(vault);
        events = new Events(clock, writer, head);
        outbox = new Outbox(clock, writer);
        cursors = new Cursors(clock);
        if (writing) {
            head.sealEnd(db);
        }
    }

    /** Opens a home for writing; a second writer is told by {@link HomeTaken}. */
    public static Store open(Path home, Clock clock) {
        return make(home, clock, (_, _, _) -> {});
    }

    /** The same, after something was done to the closed database under the home's lock. */
    public static Store open(Path home, Clock clock, Threshold threshold) {
        return make(home, clock, threshold);
    }

    /** Opens a home that another process may be writing, to look only. */
    public static Store look(Path home, Clock clock) {
        return make(home, clock, null);
    }

    /** The schema this program writes. */
    public static int schema() {
        return SCRIPTS.size();
    }

    private static Store make(Path home, Clock clock, @Nullable Threshold threshold) {
        try {
            return new Store(home, clock, threshold);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> scripts() throws IOException {
        var texts = new ArrayList<String>();
        for (String name : SCRIPTS) {
            try (InputStream in = Store.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IOException("schema " + name + " is missing from the program");
                }
                texts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    /** Another program is writing this home. */
    public static final class HomeTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HomeTaken(@Nullable Throwable cause) {
            super("home is in use", cause);
        }
    }

    /** Whether the file was left by an older program: only opening it to write upgrades it. */
    public boolean isOlder() {
        return db.read(h -> h.createQuery("PRAGMA user_version").mapTo(Integer.class).one())
                < SCRIPTS.size();
    }

    /** Whether it was opened to look only. */
    public boolean looksOnly() {
        return lock == null;
    }

    public Path home() {
        return home;
    }

    public Clock clock() {
        return clock;
    }

    public Ids ids() {
        return ids;
    }

    public Database db() {
        return db;
    }

    public Vault vault() {
        return vault;
    }

    public Events events() {
        return events;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Cursors cursors() {
        return cursors;
    }

    public RemoteIds remoteIds() {
        return remoteIds;
    }

    public Settings settings() {
        return settings;
    }

    @Override
    public void close() {
        db.close();
        try {
            if (journal != null) {
                journal.close();
            }
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
