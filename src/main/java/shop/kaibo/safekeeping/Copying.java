package shop.kaibo.safekeeping;

import shop.kaibo.store.ShopKey;
import shop.kaibo.store.Store;
import shop.kaibo.store.Vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Makes one copy of a home: a consistent database while others may write it, opened and checked,
 * sealed, and read back to its last byte. Thread-safe.
 */
final class Copying {
    private final Path home;
    private final Archive archive;

    Copying(Path home, Vault vault) {
        this.home = home;
        archive = new Archive(vault);
    }

    /**
     * @param leaves whether it leaves the house: then photos go along, and where the shop's key is
     *     locked all that is needed to open it elsewhere
     */
    Snapshot copy(Path file, Why why, long atMs, boolean leaves) throws IOException, SQLException {
        Path folder = Halves.folder(file);
        Files.createDirectories(folder);
        Halves.sweep(folder);
        Path copy = Halves.in(folder);
        Path keys = Halves.in(folder);
        try {
            String mark = mark();
            long journal = size(home.resolve("journal").resolve("journal.log"));
            new CopiedFile(home.resolve(Store.FILE)).into(copy);
            CopiedFile.Counted counted = new CopiedFile(copy).check();
            var contents =
                    new Contents(
                            why.word(),
                            atMs,
                            counted.schema(),
                            counted.orders(),
                            counted.listings(),
                            journal,
                            mark,
                            Digest.of(copy));
            archive.write(
                    file, contents, copy, leaves ? Optional.of(carried(keys)) : Optional.empty());
            prove(file, contents);
            return new Snapshot(
                    file.toString(),
                    why,
                    atMs,
                    Files.size(file),
                    counted.orders(),
                    counted.listings());
        } finally {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(keys);
        }
    }

    // without a lock a copy opens beside the keys of this home only, and needs no others
    private Archive.Carried carried(Path keys) throws IOException, SQLException {
        byte[] locked = ShopKey.locked(home);
        Path own = home.resolve(Archive.KEYS);
        boolean along = locked.length > 0 && Files.exists(own);
        if (along) {
            new CopiedFile(own).into(keys);
        }
        return new Archive.Carried(
                home.resolve("photos"), locked, along ? Optional.of(keys) : Optional.empty());
    }

    // a file that does not prove itself is no copy and may not look like one
    private void prove(Path file, Contents contents) throws IOException {
        try {
            archive.prove(file, contents.sha256());
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Size and time of the files a copy is made of; the same again means that nothing changed. */
    String mark() throws IOException {
        var mark = new StringBuilder();
        for (String name : new String[] {Store.FILE, Store.FILE + "-wal"}) {
            Path file = home.resolve(name);
            mark.append(size(file)).append('@');
            mark.append(Files.exists(file) ? Files.getLastModifiedTime(file).toMillis() : 0);
            mark.append(' ');
        }
        return mark.toString();
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }
}
