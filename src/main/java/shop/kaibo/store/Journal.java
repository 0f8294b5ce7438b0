package shop.kaibo.store;

import shop.kaibo.base.Lasting;
import shop.kaibo.sqlite.DurableLog;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The second, append-only copy of every local acknowledgement, beside the database and in another
 * form: each record is its length, its CRC-32C and its bytes; a group is forced to the disk once. A
 * torn tail is cut on opening. Used by the writer's thread; reading is static.
 */
final class Journal implements DurableLog, AutoCloseable {
    static final int HEAD = 8;
    private static final int LARGEST = 4 << 20;

    /** What a full disk gives back for the record of a write that is in the database already. */
    private static final int ROOM = 1 << 18;

    private final Path file;
    private final Path room;
    private FileChannel channel;
    private long end;
    private boolean dead;

    private Journal(Path file, FileChannel channel, long end) {
        this.file = file;
        this.channel = channel;
        this.end = end;
        room = file.resolveSibling("room");
    }

    static Journal open(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        long sound = soundLength(file);
        channel.truncate(sound);
        channel.position(sound);
        if (sound == 0) {
            // a file that nobody finds again holds nothing
            Path folder = file.toAbsolutePath().getParent();
            Lasting.settle(folder);
            Lasting.settle(folder == null ? null : folder.getParent());
        }
        return new Journal(file, channel, sound);
    }

    @Override
    public void append(List<byte[]> records) throws IOException {
        int size = records.stream().mapToInt(r -> HEAD + r.length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(size);
        for (byte[] bytes : records) {
            buffer.putInt(bytes.length).putInt(checksum(bytes)).put(bytes);
        }
        buffer.flip();
        try {
            put(buffer);
        } catch (IOException e) {
            if (!Files.deleteIfExists(room)) {
                throw e;
            }
            buffer.rewind();
            put(buffer);
        }
        force();
        end += size;
    }

    @Override
    public void ready(long bytes) throws IOException {
        long wanted = Math.max(bytes, ROOM);
        if (Files.notExists(room) || Files.size(room) < wanted) {
            // zeros that are written take their room; ones that are skipped do not
            Files.write(room, new byte[Math.toIntExact(wanted)]);
        }
    }

    private void put(ByteBuffer buffer) throws IOException {
        if (dead) {
            reopen();
        }
        dead = true;
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        dead = false;
    }

    // what it was to keep is written anew and forced anew, never the same fsync again
    private void force() throws IOException {
        dead = true;
        channel.force(false);
        dead = false;
    }

    private void reopen() throws IOException {
        channel.close();
        channel = FileChannel.open(file, StandardOpenOption.WRITE);
        channel.truncate(end);
        channel.position(end);
    }

    /** All sound records from the beginning; reading stops at the first torn one. */
    static List<byte[]> read(Path file) throws IOException {
        var records = new ArrayList<byte[]>();
        walk(file, records);
        return records;
    }

    private static long soundLength(Path file) throws IOException {
        return walk(file, null);
    }

    private static long walk(Path file, @org.jspecify.annotations.Nullable List<byte[]> into)
            throws IOException {
        long sound = 0;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (true) {
                int length = in.readInt();
                int checksum = in.readInt();
                // zeros are what a file that grew and lost its bytes in a power cut ends with
                if (length <= 0 || length > LARGEST) {
                    return sound;
                }
                byte[] bytes = in.readNBytes(length);
                if (bytes.length < length || checksum(bytes) != checksum) {
                    return sound;
                }
                sound += HEAD + length;
                if (into != null) {
                    into.add(bytes);
                }
            }
        } catch (EOFException e) {
            return sound;
        }
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
