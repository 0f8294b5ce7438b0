package shop.kaibo.safekeeping;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.store.Store;
import shop.kaibo.store.Vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The snapshots a home keeps of itself: sealed copies of its database, thinned out by age. Photos
 * are not in them: they lie in the home under their own hash, and what a listing shows is never
 * deleted there. Thread-safe; reads and writes the disk.
 */
public final class Snapshots {
    /** Below the home. */
    static final String FOLDER = "snapshots";

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final String END = ".kaibo";
    private static final long HOUR_MS = 3_600_000;
    private static final long LOOK_MS = 30_000;
    private static final long ROOM = 64_000_000;

    private final Path home;
    private final Path folder;
    private final Clock clock;
    private final Archive archive;
    private final Copying copying;
    private final ReentrantLock running = new ReentrantLock();
    private volatile Optional<Refused> trouble = Optional.empty();
    private long nextLookMs;

    public Snapshots(Path home, Vault vault, Clock clock) {
        this.home = home;
        this.clock = clock;
        folder = home.resolve(FOLDER);
        archive = new Archive(vault);
        copying = new Copying(home, vault);
    }

    /** Takes one now; refused when the disk has no room for it. Waits for one under way. */
    public Snapshot take(Why why) {
        running.lock();
        try {
            Snapshot taken = write(why);
            trouble = Optional.empty();
            thin();
            return taken;
        } catch (Refused e) {
            trouble = Optional.of(e);
            throw e;
        } finally {
            running.unlock();
        }
    }

    /** Takes one before a risky step, which is taken also when none could be. */
    public void before(Why why) {
        try {
            take(why);
        } catch (Refused e) {
            LOG.warn("no snapshot before {}: {}", why, e.key());
        }
    }

    /**
     * Takes the hourly one when its time has come and something changed since the last; never while
     * another is being taken. Tells whether one was.
     */
    public boolean hourly() {
        if (!running.tryLock()) {
            return false;
        }
        try {
            long now = clock.nowMs();
            if (Math.abs(now - nextLookMs + LOOK_MS) < LOOK_MS) {
                return false;
            }
            nextLookMs = now + LOOK_MS;
            Optional<Snapshot> last = newest();
            boolean due = last.isEmpty() || Math.abs(now - last.get().atMs()) >= HOUR_MS;
            if (!due || last.isPresent() && same(last.get())) {
                return false;
            }
            take(Why.HOURLY);
            return true;
        } catch (Refused e) {
            LOG.warn("no snapshot: {}", e.key());
            return false;
        } finally {
            running.unlock();
        }
    }

    /** Why the last try came to nothing; empty when it did not. */
    public Optional<Refused> trouble() {
        return trouble;
    }

    /** All that are kept, newest first; what one holds is read from its first chunk. */
    public List<Snapshot> list() {
        var all = new ArrayList<Snapshot>();
        try {
            for (Path file : files()) {
                read(file).ifPresent(all::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.sort(Comparator.comparingLong(Snapshot::atMs).reversed());
        return all;
    }

    /** The latest one. */
    public Optional<Snapshot> newest() {
        return list().stream().findFirst();
    }

    private Snapshot write(Why why) {
        try {
            Files.createDirectories(folder);
            long room = Files.getFileStore(folder).getUsableSpace();
            // the copy and the sealed file lie beside each other for a moment
            long wanted = 2 * size(home.resolve(Store.FILE)) + ROOM;
            if (room < wanted) {
                throw new Refused("disk", "refused.snapshot.full", room / 1_000_000);
            }
            long now = clock.nowMs();
            return copying.copy(folder.resolve(now + "-" + why.word() + END), why, now, false);
        } catch (IOException | SQLException e) {
            LOG.warn("a snapshot failed", e);
            throw new Refused("disk", "refused.snapshot.failed");
        }
    }

    private void thin() {
        List<Snapshot> all = list();
        Set<Snapshot> kept = Keeping.of(all);
        try {
            for (Snapshot one : all) {
                if (!kept.contains(one)) {
                    Files.deleteIfExists(Path.of(one.file()));
                }
            }
            leftovers();
        } catch (IOException e) {
            LOG.warn("old snapshots stay", e);
        }
    }

    // halves of a program that was ended
    private void leftovers() throws IOException {
        try (var all = Files.list(folder)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".part")).toList()) {
                // another program may be at work on a young one
                long age = clock.nowMs() - Files.getLastModifiedTime(file).toMillis();
                if (age > HOUR_MS) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private boolean same(Snapshot last) {
        try {
            return archive.contents(Path.of(last.file()))
                    .map(Contents::mark)
                    .equals(Optional.of(copying.mark()));
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<Snapshot> read(Path file) throws IOException {
        try {
            return archive.contents(file).map(c -> snapshot(file, c));
        } catch (IOException e) {
            LOG.warn("{} is no sound snapshot", file.getFileName());
            return Optional.empty();
        }
    }

    static Snapshot snapshot(Path file, Contents c) {
        return new Snapshot(
                file.toString(),
                Why.of(c.why()).orElse(Why.HAND),
                c.atMs(),
                size(file),
                c.orders(),
                c.listings());
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(f -> f.getFileName().toString().endsWith(END)).toList();
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
