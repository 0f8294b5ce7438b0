package shop.kaibo.safekeeping;

import shop.kaibo.base.Folders;
import shop.kaibo.base.Lasting;
import shop.kaibo.base.Refused;
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
        if (!Files.isRegularFile(file)) {
            throw new Refused("file", "refused.restore.absent", file.getFileName());
        }
        Path fresh = home.resolve("restoring-" + nowMs);
        try {
            Optional<byte[]> foreign = new Archive(own).foreign(file);
            Vault vault = foreign.isPresent() ? opened(foreign.get()) : own;
            var archive = new Archive(vault);
            Files.createDirectories(fresh);
            Path copy = archive.unpack(file, fresh, progress);
            var database = new CopiedFile(copy);
            CopiedFile.Counted counted = database.check();
            Optional<Contents> contents = archive.contents(file);
            database.askFirst();
            Path aside = home.resolve("set-aside").resolve(Long.toString(nowMs));
            // before the file it speaks of goes: names last in the order in which they changed
            FileSum.forget(home);
            setAside(home, aside);
            if (foreign.isPresent()) {
                moveIn(foreign.get(), fresh.resolve(Archive.KEYS), aside);
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
            throw new Refused("file", "refused.restore.damaged", file.getFileName());
        } finally {
            drop(fresh);
        }
    }

    private Vault opened(byte[] locked) {
        KeySecret given = secret.get();
        if (given.isEmpty()) {
            throw new Refused("copy", "refused.restore.foreign");
        }
        return ShopKey.unlock(locked, given)
                .orElseThrow(() -> new Refused("copy", "refused.restore.secret"));
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
