package shop.kaibo.store;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Ids;
import shop.kaibo.sqlite.Database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file of one shop and what every feature writes with: events, outbox, cursors, remote ids,
 * vault. One writer per home; others may look. Thread-safe.
 */
public final class Store implements AutoCloseable {
    /** The database inside a home. */
    public static final String FILE = "kaibo.db";

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
    private final @Nullable Threshold threshold;

    /** What is done to a locked home around its being open. Thread-safe. */
    public interface Threshold {
        /** Before its database is opened. */
        default void cross(Path home, Vault vault, Clock clock) throws IOException {}

        /** After it was closed. */
        default void leave(Path home) throws IOException {}
    }

    private Store(Path home, Clock clock, @Nullable Threshold threshold, @Nullable Vault opened)
            throws IOException {
        boolean writing = threshold != null;
        this.home = home;
        this.clock = clock;
        this.threshold = threshold;
        ids = new Ids(clock);
        Files.createDirectories(home);
        lock = writing ? HomeLock.take(home.resolve("lock")) : null;
        try {
            vault = opened != null ? opened : Vault.open(home.resolve(ShopKey.FILE));
            if (threshold != null) {
                threshold.cross(home, vault, clock);
                Files.createDirectories(home.resolve("journal"));
                journal = Journal.open(journalOf(home));
                var images = new RowImages(new JournalWriter(vault));
                db = Database.open(home.resolve(FILE), Schema.scripts(), journal, images);
            } else {
                journal = null;
                db = Database.look(home.resolve(FILE), Schema.scripts());
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
        return make(home, clock, new Threshold() {}, null);
    }

    /**
     * The same, after something was done to the closed database under the home's lock.
     *
     * @param opened the home's vault where its key is locked; null opens it here
     */
    public static Store open(Path home, Clock clock, Threshold threshold, @Nullable Vault opened) {
        return make(home, clock, threshold, opened);
    }

    /** Opens a home that another process may be writing, to look only. */
    public static Store look(Path home, Clock clock, @Nullable Vault opened) {
        return make(home, clock, null, opened);
    }

    /** The journal inside a home. */
    public static Path journalOf(Path home) {
        return home.resolve("journal").resolve("journal.log");
    }

    /** The schema this program writes. */
    public static int schema() {
        return Schema.NAMES.size();
    }

    private static Store make(
            Path home, Clock clock, @Nullable Threshold threshold, @Nullable Vault opened) {
        try {
            return new Store(home, clock, threshold, opened);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                < Schema.NAMES.size();
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
            if (threshold != null) {
                threshold.leave(home);
            }
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
