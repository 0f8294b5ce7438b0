package shop.kaibo.photo;

import shop.kaibo.base.Lasting;
import shop.kaibo.base.Refused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The photos of one shop, each under the hash of its bytes, so that storing twice is storing once
 * and a listing can never show another picture than it was saved with. Thread-safe, also between
 * processes.
 */
public final class PhotoFolder {
    private final Path folder;

    /** Keeps photos below the given folder, made when the first one comes. */
    public PhotoFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps the photo and its thumbnail; on return both survive a power cut. Refuses a {@link
     * Photo#kept} one that is not here any more.
     *
     * @throws UncheckedIOException when the disk refuses
     */
    public void store(Photo photo) {
        Path kept = path(photo.sha256(), ".jpg");
        Path home = folder.resolve(photo.sha256().substring(0, 2));
        try {
            boolean first = !Files.exists(folder);
            Files.createDirectories(home);
            if (!Files.exists(kept)) {
                if (!photo.whole()) {
                    throw new Refused("photo", "photo.gone");
                }
                // the photo last: where it is, its thumbnail is too
                write(path(photo.sha256(), ".thumb.jpg"), photo.thumbnailJpeg());
                write(kept, photo.jpeg());
            }
            // also when it was there: another process may not have come this far
            Lasting.settle(home);
            Lasting.settle(folder);
            if (first) {
                Lasting.settle(folder.toAbsolutePath().getParent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a photo that another home made; bytes that are not its own are left. */
    public void restore(String sha256, byte[] jpeg, byte[] thumbnailJpeg) {
        if (!Sha256.hex(jpeg).equals(sha256) || has(sha256)) {
            return;
        }
        try {
            Files.createDirectories(folder.resolve(sha256.substring(0, 2)));
            write(path(sha256, ".thumb.jpg"), thumbnailJpeg);
            write(path(sha256, ".jpg"), jpeg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the photo is kept here. */
    public boolean has(String sha256) {
        return Files.exists(path(sha256, ".jpg"));
    }

    /** The JPEG of a photo, empty when it is not here. */
    public Optional<byte[]> read(String sha256) {
        return bytes(path(sha256, ".jpg"));
    }

    /** The thumbnail of a photo, a JPEG of at most 160 px; empty when it is not here. */
    public Optional<byte[]> thumbnail(String sha256) {
        return bytes(path(sha256, ".thumb.jpg"));
    }

    /** The photos that were written before a moment (epoch ms). */
    public List<String> olderThan(long beforeMs) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder, 2)) {
            return files.filter(file -> isPhoto(file) && written(file) < beforeMs)
                    .map(file -> file.getFileName().toString().replace(".jpg", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPhoto(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jpg") && Sha256.is(name.substring(0, name.length() - 4));
    }

    private static long written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return Long.MAX_VALUE; // gone meanwhile
        }
    }

    /** Forgets a photo and its thumbnail. */
    public void remove(String sha256) {
        try {
            // the photo first: where it is, its thumbnail is too
            Files.deleteIfExists(path(sha256, ".jpg"));
            Files.deleteIfExists(path(sha256, ".thumb.jpg"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the JPEG of a photo lies or would lie. */
    public Path path(String sha256) {
        return path(sha256, ".jpg");
    }

    private Path path(String sha256, String ending) {
        if (!Sha256.is(sha256)) {
            throw new IllegalArgumentException("not a sha256: " + sha256);
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + ending);
    }

    static Optional<byte[]> bytes(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (var out =
                    FileChannel.open(
                            part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                out.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
