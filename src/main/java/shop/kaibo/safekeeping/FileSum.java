package shop.kaibo.safekeeping;

import shop.kaibo.base.Lasting;
import shop.kaibo.store.Store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The checksum a database file was left with when it was last closed in order. SQLite itself does
 * not notice a byte that changed inside a row; this does, whatever lies there. Thread-safe.
 */
final class FileSum {
    private static final String NAME = Store.FILE + ".sum";
    private static final int PART = 1 << 20;

    private FileSum() {}

    /** Writes it beside a file nobody has open any more. */
    static void keep(Path home) throws IOException {
        if (Files.notExists(home.resolve(Store.FILE + "-wal"))) {
            Lasting.write(home.resolve(NAME), of(home.resolve(Store.FILE)));
        }
    }

    /** From now on the file changes. */
    static void forget(Path home) throws IOException {
        Files.deleteIfExists(home.resolve(NAME));
    }

    /** Whether the file is as it was left; empty when it was not closed in order. */
    static Optional<Boolean> holds(Path home) throws IOException {
        Path sum = home.resolve(NAME);
        if (Files.notExists(sum) || Files.exists(home.resolve(Store.FILE + "-wal"))) {
            return Optional.empty();
        }
        return Optional.of(Files.readString(sum).equals(of(home.resolve(Store.FILE))));
    }

    private static String of(Path file) throws IOException {
        var crc = new CRC32C();
        long size = 0;
        ByteBuffer part = ByteBuffer.allocateDirect(PART);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (channel.read(part) >= 0) {
                part.flip();
                size += part.remaining();
                crc.update(part);
                part.clear();
            }
        }
        return size + " " + Long.toHexString(crc.getValue());
    }
}
