package shop.kaibo.safekeeping;

import shop.kaibo.base.Lasting;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;
import shop.kaibo.store.Vault;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The one file a copy of a shop travels in: what it says of itself, its database, and for a copy
 * that leaves the house its photos; zipped, then sealed under the shop's key. Thread-safe.
 */
final class Archive {
    private static final int BUFFER = 1 << 16;

    /** The buyers' keys, beside the database of a copy that opens in another home. */
    static final String KEYS = "keys.db";

    private final Vault vault;

    /**
     * What goes with a copy that leaves the house.
     *
     * @param locked the shop's locked key; empty where the key is not locked, and then the copy
     *     opens only beside it
     * @param keys a copy of the buyers' keys, with a locked key only
     */
    record Carried(Path photos, byte[] locked, Optional<Path> keys) {}

    Archive(Vault vault) {
        this.vault = vault;
    }

    /** Writes all of it under another name first, so that a file of that name is always whole. */
    void write(Path file, Contents contents, Path database, Optional<Carried> carried)
            throws IOException {
        Path half = Halves.in(Halves.folder(file));
        byte[] locked = carried.map(Carried::locked).orElse(new byte[0]);
        try (var out = new BufferedOutputStream(Files.newOutputStream(half), BUFFER);
                var zip = new ZipOutputStream(new SealedOutput(out, vault, locked))) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(Contents.NAME));
            zip.write(Payloads.write(contents).getBytes(StandardCharsets.UTF_8));
            add(zip, Store.FILE, database);
            if (carried.isPresent()) {
                add(zip, carried.get());
            }
        }
        Lasting.force(half);
        Lasting.move(half, file);
    }

    /** What a copy says of itself; one of an older program says nothing. */
    Optional<Contents> contents(Path file) throws IOException {
        try (var zip = new ZipInputStream(open(file, Progress.NONE))) {
            ZipEntry first = zip.getNextEntry();
            if (first != null && first.getName().equals(Contents.NAME)) {
                return Optional.of(read(zip));
            }
            if (first == null || !first.getName().equals(Store.FILE)) {
                throw new Incoming.NoShop();
            }
            return Optional.empty();
        }
    }

    private static Contents read(ZipInputStream zip) throws IOException {
        return Payloads.read(
                new String(zip.readAllBytes(), StandardCharsets.UTF_8), Contents.class);
    }

    /** Reads a copy to its very end, so that every byte of it proves what it is. */
    void prove(Path file, String sha256) throws IOException {
        var found = Digest.start();
        try (var in = open(file, Progress.NONE);
                var zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(Store.FILE)) {
                    found.add(zip);
                }
            }
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (!found.hex().equals(sha256)) {
            throw new IOException("the copy holds another database than the one checked");
        }
    }

    /** Unpacks into a folder and returns the database inside; a name that leads out is refused. */
    Path unpack(Path file, Path folder, Progress progress) throws IOException {
        try (var in = open(file, progress);
                var zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder) || entry.isDirectory()) {
                    throw new IOException("an entry leads out of the copy");
                }
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
            }
            in.transferTo(OutputStream.nullOutputStream());
        }
        Path database = folder.resolve(Store.FILE);
        if (!Files.isRegularFile(database)) {
            throw new Incoming.NoShop();
        }
        return database;
    }

    /** The locked key a copy brings along where this vault does not open it. */
    Optional<byte[]> foreign(Path file) throws IOException {
        byte[] locked;
        try (var in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            in.mark(SealedOutput.MAGIC.length);
            byte[] head = in.readNBytes(SealedOutput.MAGIC.length);
            in.reset();
            locked = SealedInput.sealed(head) ? SealedInput.locked(in) : new byte[0];
        }
        if (locked.length == 0) {
            return Optional.empty();
        }
        try (var in = open(file, Progress.NONE)) {
            in.readNBytes(1);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(locked);
        }
    }

    // copies of the first versions were plain zips
    private InputStream open(Path file, Progress progress) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            var in = new Watched(raw, Files.size(file), progress);
            raw.mark(SealedOutput.MAGIC.length);
            byte[] head = raw.readNBytes(SealedOutput.MAGIC.length);
            raw.reset();
            return SealedInput.sealed(head) ? new SealedInput(in, vault) : in;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** Moves files that are not there yet. */
    static void merge(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (var all = Files.walk(from)) {
            for (Path one : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(one).toString());
                if (Files.notExists(target)) {
                    Files.createDirectories(target.getParent());
                    Lasting.force(one);
                    Files.move(one, target);
                    Lasting.settle(target.getParent());
                }
            }
        }
    }

    private static void add(ZipOutputStream zip, Carried carried) throws IOException {
        if (carried.keys().isPresent()) {
            add(zip, KEYS, carried.keys().get());
        }
        if (Files.isDirectory(carried.photos())) {
            try (var all = Files.walk(carried.photos())) {
                for (Path photo : all.filter(Files::isRegularFile).sorted().toList()) {
                    add(zip, "photos/" + slashed(carried.photos().relativize(photo)), photo);
                }
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
