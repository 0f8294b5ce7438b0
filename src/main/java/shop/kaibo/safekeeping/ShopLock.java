package shop.kaibo.safekeeping;

import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.store.KeySecret;
import shop.kaibo.store.ShopKey;
import shop.kaibo.store.Store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The lock on the shop's key: by a passphrase, by a file somebody carries, or none. Thread-safe;
 * each change takes tenths of a second and goes into the history.
 */
public final class ShopLock {
    private final Store store;

    ShopLock(Store store) {
        this.store = store;
    }

    /** Payload of the event "key.locked" and "key.released". */
    public record Changed(ShopKey.Kept kept) {}

    /** The same in a word: "machine", "passphrase" or "key_file". */
    public String word() {
        return kept().name().toLowerCase(Locale.ROOT);
    }

    /** Locks the key by a passphrase, where the present secret is typed words. */
    public String passphrase(Actor actor, String present, String words) {
        return passphrase(actor, KeySecret.typed(present), words);
    }

    /** Locks it by a file, where the present secret is typed words. */
    public String keyFile(Actor actor, String present, Path file) {
        return keyFile(actor, KeySecret.typed(present), file);
    }

    /** Takes the lock away by typed words. */
    public void release(Actor actor, String present) {
        release(actor, KeySecret.typed(present));
    }

    /** Takes the lock away by the present key file. */
    public void release(Actor actor, Path present) {
        release(actor, KeySecret.file(present));
    }

    /** How the key is kept now. */
    public ShopKey.Kept kept() {
        return ShopKey.kept(store.home());
    }

    /**
     * Locks the key by a passphrase; answers the recovery code, which nothing keeps. Refuses a
     * short one, and a wrong present secret.
     *
     * @param present what opens the key now; empty where it is not locked
     */
    public String passphrase(Actor actor, KeySecret present, String words) {
        return lock(actor, present, () -> KeySecret.fresh(words));
    }

    /** The same by a file, which is written where it does not exist yet. */
    public String keyFile(Actor actor, KeySecret present, Path file) {
        return lock(actor, present, () -> KeySecret.newFile(file));
    }

    /** Takes the lock away: the key lies in the home again as it is. */
    public void release(Actor actor, KeySecret present) {
        Permissions.check(actor, Permission.SHOP);
        ShopKey.release(store.home(), present, store.clock());
        note(actor, "key.released");
    }

    private String lock(Actor actor, KeySecret present, Supplier<KeySecret> next) {
        Permissions.check(actor, Permission.SHOP);
        String code = ShopKey.lock(store.home(), present, next.get(), store.clock());
        note(actor, "key.locked");
        return code;
    }

    private void note(Actor actor, String kind) {
        var changed = new Changed(kept());
        store.db()
                .write(
                        tx -> {
                            store.events().append(tx, "key", kind, changed, actor.named(), null);
                            return true;
                        });
    }
}
