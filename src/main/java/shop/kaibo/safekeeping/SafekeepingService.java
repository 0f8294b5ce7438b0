package shop.kaibo.safekeeping;

import shop.kaibo.base.Folders;
import shop.kaibo.base.Refused;
import shop.kaibo.buyer.Disclosure;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.store.Acknowledged;
import shop.kaibo.store.Store;
import shop.kaibo.store.Vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Copies of the shop, the way back from one, and the check-up. A copy never holds the keys: it
 * opens only beside the keys of this home. Thread-safe.
 */
public final class SafekeepingService {
    /** Beside the database, because a copy may be made while another program writes the shop. */
    private static final String LAST = "last-backup";

    private final Store store;
    private final Snapshots snapshots;

    public SafekeepingService(Store store) {
        this.store = store;
        snapshots = new Snapshots(store.home(), store.vault(), store.clock());
    }

    /** The copies the home keeps of itself. */
    public Snapshots snapshots() {
        return snapshots;
    }

    /** Takes one of them now. */
    public Snapshot snapshot(Actor actor) {
        Permissions.check(actor, Permission.BACKUP);
        return snapshots.take(Why.HAND);
    }

    /**
     * Writes a sealed copy of the database with its photos while work goes on, opens it and checks
     * it; a file that is already there is refused, never overwritten.
     */
    public Snapshot backup(Actor actor, Path file) {
        Permissions.check(actor, Permission.BACKUP);
        if (Files.exists(file)) {
            throw new Refused("file", "refused.backup.exists", file.getFileName());
        }
        try {
            long now = store.clock().nowMs();
            Snapshot copy =
                    new Copying(store.home(), store.vault()).copy(file, Why.HAND, now, true);
            Files.writeString(store.home().resolve(LAST), Long.toString(now));
            return copy;
        } catch (IOException | SQLException e) {
            throw new Refused("file", "refused.backup.failed", file.getFileName());
        }
    }

    /** As below, while nobody watches. */
    public static Snapshot restore(Path home, Path file, long nowMs) {
        return restore(home, file, nowMs, Progress.NONE);
    }

    /**
     * Puts a copy in the place of a closed home's database. What was there is set aside in the
     * home, not deleted; the operations that were open in the copy are asked for before they are
     * sent. Until the copy has proved itself nothing is changed; throws {@link Progress.Cancelled}
     * when somebody ended it before.
     */
    public static Snapshot restore(Path home, Path file, long nowMs, Progress progress) {
        if (!Files.isRegularFile(file)) {
            throw new Refused("file", "refused.restore.absent", file.getFileName());
        }
        Path fresh = home.resolve("restoring-" + nowMs);
        try {
            Vault vault = Vault.open(home.resolve("shop.key"));
            var archive = new Archive(vault);
            Files.createDirectories(fresh);
            Path copy = archive.unpack(file, fresh, progress);
            var database = new CopiedFile(copy);
            CopiedFile.Counted counted = database.check();
            Optional<Contents> contents = archive.contents(file);
            database.askFirst();
            setAside(home, home.resolve("set-aside").resolve(Long.toString(nowMs)));
            Acknowledged.putBackTo(home, vault, file.toAbsolutePath().toString());
            Files.move(copy, home.resolve(Store.FILE));
            FileSum.forget(home);
            Archive.merge(fresh.resolve("photos"), home.resolve("photos"));
            return new Snapshot(
                    file.toString(),
                    contents.flatMap(c -> Why.of(c.why())).orElse(Why.HAND),
                    contents.map(Contents::atMs).orElse(0L),
                    Files.size(file),
                    counted.orders(),
                    counted.listings());
        } catch (IOException | SQLException e) {
            throw new Refused("file", "refused.restore.damaged", file.getFileName());
        } finally {
            drop(fresh);
        }
    }

    private static void drop(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(SafekeepingService.class)
                    .warn("the unpacked copy stays", e);
        }
    }

    /** When the last sound copy of any kind was finished, epoch ms; empty before the first. */
    public OptionalLong lastBackupMs() {
        long carried = carriedMs();
        long own = snapshots.newest().map(Snapshot::atMs).orElse(0L);
        long last = Math.max(carried, own);
        return last > 0 ? OptionalLong.of(last) : OptionalLong.empty();
    }

    private long carriedMs() {
        try {
            String written = Files.readString(store.home().resolve(LAST)).strip();
            return written.matches("[0-9]{1,18}") ? Long.parseLong(written) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Looks at everything that has to be sound. */
    public List<Finding> checkUp() {
        return new CheckUp(store).findings();
    }

    /** Writes what a helper far away needs, see {@link SupportBundle}. */
    public void support(Actor actor, Path file) {
        new SupportBundle(store).write(actor, file);
    }

    static void setAside(Path home, Path place) throws IOException {
        // who was forgotten since the copy was made is forgotten in it too
        Files.writeString(home.resolve(Disclosure.AGAIN), "");
        for (String name : List.of(Store.FILE, Store.FILE + "-wal", Store.FILE + "-shm")) {
            if (Files.exists(home.resolve(name))) {
                Files.createDirectories(place);
                Files.move(home.resolve(name), place.resolve(name));
            }
        }
    }
}
