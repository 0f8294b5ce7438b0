package shop.kaibo.safekeeping;

import shop.kaibo.store.Store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The one file a copy of a shop travels in: its database and its photos, zipped. */
final class Archive {
    private Archive() {}

    static void write(Path file, Path database, Path photos) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out =
                        Files.newOutputStream(
                                half,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING);
                var zip = new ZipOutputStream(out)) {
            add(zip, Store.FILE, database);
            if (Files.isDirectory(photos)) {
                try (var all = Files.walk(photos)) {
                    for (Path photo : all.filter(Files::isRegularFile).sorted().toList()) {
                        add(zip, "photos/" + slashed(photos.relativize(photo)), photo);
                    }
                }
            }
        }
        try (var channel = java.nio.channels.FileChannel.open(half, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Unpacks into a folder and returns the database inside; a name that leads out is refused. */
    static Path read(Path file, Path folder) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder) || entry.isDirectory()) {
                    throw new IOException("an entry leads out of the copy");
                }
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
            }
        }
        Path database = folder.resolve(Store.FILE);
        if (!Files.isRegularFile(database)) {
            throw new IOException("no shop inside");
        }
        return database;
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
                    Files.move(one, target);
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
