package shop.kaibo.safekeeping;

import shop.kaibo.base.Folders;
import shop.kaibo.base.Lasting;
import shop.kaibo.buyer.Disclosure;
import shop.kaibo.store.Acknowledged;
import shop.kaibo.store.KeySecret;
import shop.kaibo.store.ShopKey;
import shop.kaibo.store.Store;
import shop.kaibo.store.Vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The way back of one home from one copy; a copy of another home brings that home's locked key, and
 * what belonged to the key that was here goes aside with it. Used by one thread.
 */
final class Restore {
    static final Supplier<KeySecret> NO_SECRET = () -> KeySecret.typed("");

    private final Path home;
    private final Vault own;
    private final Supplier<KeySecret> secret;

    Restore(Path home, Vault own, Supplier<KeySecret> secret) {
        this.home = home;
        this.own = own;
        this.secret = secret;
    }

    Snapshot from(Path file, long nowMs, Progress progress) {
        Incoming incoming = Incoming.of(file, own);
        boolean foreign = incoming.isLocked();
        Vault vault = incoming.vault(foreign ? secret.get() : KeySecret.typed(""));
        Optional<Contents> contents = incoming.contents(vault);
        Path fresh = home.resolve("restoring-" + nowMs);
        try {
            Files.createDirectories(fresh);
            Path copy = new Archive(vault).unpack(file, fresh, progress);
            var database = new CopiedFile(copy);
            CopiedFile.Counted counted = database.check();
            incoming.notNewer(counted.schema());
            if (foreign) {
                RestoreRules.sameShop(home.resolve(Store.FILE), copy);
            }
            database.askFirst();
            Path aside = home.resolve("set-aside").resolve(Long.toString(nowMs));
            // before the file it speaks of goes: names last in the order in which they changed
            FileSum.forget(home);
            setAside(home, aside);
            if (foreign) {
                moveIn(incoming.lockedKey(), fresh.resolve(Archive.KEYS), aside);
            }
            Acknowledged.putBackTo(home, vault, file.toAbsolutePath().toString());
            Lasting.force(copy);
            Lasting.move(copy, home.resolve(Store.FILE));
            Archive.merge(fresh.resolve("photos"), home.resolve("photos"));
            return new Snapshot(
                    file.toString(),
                    contents.flatMap(c -> Why.of(c.why())).orElse(Why.HAND),
                    contents.map(Contents::atMs).orElse(0L),
                    Files.size(file),
                    counted.orders(),
                    counted.listings());
        } catch (IOException | SQLException e) {
            throw Incoming.damaged(file);
        } finally {
            drop(fresh);
        }
    }

    private void moveIn(byte[] locked, Path buyers, Path aside) throws IOException {
        for (String name :
                List.of(
                        ShopKey.FILE,
                        Archive.KEYS,
                        Archive.KEYS + "-wal",
                        Archive.KEYS + "-shm",
                        "journal",
                        Snapshots.FOLDER)) {
            move(home.resolve(name), aside.resolve(name));
        }
        if (Files.exists(buyers)) {
            Lasting.force(buyers);
        }
        ShopKey.adopt(home, locked);
        move(buyers, home.resolve(Archive.KEYS));
    }

    static void setAside(Path home, Path place) throws IOException {
        // who was forgotten since the copy was made is forgotten in it too
        Lasting.write(home.resolve(Disclosure.AGAIN), "");
        for (String name : List.of(Store.FILE, Store.FILE + "-wal", Store.FILE + "-shm")) {
            move(home.resolve(name), place.resolve(name));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.createDirectories(to.getParent());
            Files.move(from, to);
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
}
