package shop.kaibo.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files photos were made of, each under the hash of its bytes, until the photo is uploaded: a
 * square can be cut from them anew without losing twice. They hold places and serial numbers, so
 * they never leave this machine and belong in no backup. Thread-safe, also between processes.
 */
public final class Originals {
    private static final String PICTURE = "picture";
    private static final String OWNERS = "owners";

    private final Path folder;

    /** Keeps originals below the given folder, made when the first one comes. */
    public Originals(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps the file a photo was made of; two photos of one file share it.
     *
     * @throws UncheckedIOException when the disk refuses
     */
    public void keep(Photo photo, byte[] file) {
        String original = Sha256.hex(file);
        Path home = folder.resolve(original);
        try {
            Files.createDirectories(home.resolve(OWNERS));
            Files.createDirectories(folder.resolve(OWNERS));
            PhotoFolder.write(home.resolve(OWNERS).resolve(photo.sha256()), new byte[0]);
            if (!Files.exists(home.resolve(PICTURE))) {
                PhotoFolder.write(home.resolve(PICTURE), file);
            }
            PhotoFolder.write(link(photo.sha256()), original.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file a photo was made of, empty when it is kept no longer. */
    public Optional<byte[]> of(String photoSha256) {
        return home(photoSha256).flatMap(home -> PhotoFolder.bytes(home.resolve(PICTURE)));
    }

    /** The photo is on the platform: its original goes, unless another photo needs it. */
    public void uploaded(String photoSha256) {
        Optional<Path> home = home(photoSha256);
        if (home.isEmpty()) {
            return;
        }
        try {
            Path owners = home.get().resolve(OWNERS);
            Files.deleteIfExists(owners.resolve(photoSha256));
            Files.deleteIfExists(link(photoSha256));
            // refused while another photo stands there
            Files.deleteIfExists(owners);
            Files.deleteIfExists(home.get().resolve(PICTURE));
            Files.deleteIfExists(home.get());
        } catch (DirectoryNotEmptyException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> home(String photoSha256) {
        return PhotoFolder.bytes(link(photoSha256))
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
                .filter(Sha256::is)
                .map(folder::resolve);
    }

    private Path link(String photoSha256) {
        if (!Sha256.is(photoSha256)) {
            throw new IllegalArgumentException("not a sha256: " + photoSha256);
        }
        return folder.resolve(OWNERS).resolve(photoSha256);
    }
}
