package shop.kaibo.safekeeping;

import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.store.KeySecret;
import shop.kaibo.store.ShopKey;
import shop.kaibo.store.Store;
import shop.kaibo.store.Vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Copies of the shop, the way back from one, and the check-up. A copy opens beside the keys of this
 * home; one that leaves the house of a shop with a passphrase or key file opens elsewhere by that.
 * Thread-safe.
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

    /** The lock on the shop's key. */
    public ShopLock lock() {
        return new ShopLock(store);
    }

    /** The unsent work, to be carried away and read in. */
    public UnsentFile unsent() {
        return new UnsentFile(store);
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

    /**
     * Refuses while the shop may not be put back to a copy: by whom it may be, and never while work
     * is unsent that was not carried away in a file as it is now.
     *
     * @param anyway somebody lets that work go aside knowingly
     */
    public void mayRestore(Actor actor, boolean anyway) {
        RestoreRules.check(store, actor, anyway);
    }

    /**
     * Looks at a file that is to be a copy; refused with what it is where it cannot come in.
     *
     * @param words what opened the home it comes from, empty where that is not known yet
     */
    public FoundCopy find(Path file, String words) {
        return Incoming.of(file, store.vault()).found(KeySecret.typed(words));
    }

    /** The same with the key file of the home it comes from. */
    public FoundCopy find(Path file, Path keyFile) {
        return Incoming.of(file, store.vault()).found(KeySecret.file(keyFile));
    }

    /** As below, with a home whose key is not locked, while nobody watches. */
    public static Snapshot restore(Path home, Path file, long nowMs) {
        try {
            Vault vault = Vault.open(home.resolve(ShopKey.FILE));
            return restore(home, vault, Restore.NO_SECRET, file, nowMs, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts a copy in the place of a closed home's database. What was there is set aside in the
     * home, not deleted; the operations that were open in the copy are asked for before they are
     * sent. Until the copy has proved itself nothing is changed; throws {@link Progress.Cancelled}
     * when somebody ended it before.
     *
     * @param secret asked when the copy comes from another home: what opened that home's key when
     *     the copy was made
     */
    public static Snapshot restore(
            Path home,
            Vault vault,
            Supplier<KeySecret> secret,
            Path file,
            long nowMs,
            Progress progress) {
        return new Restore(home, vault, secret).from(file, nowMs, progress);
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
}
