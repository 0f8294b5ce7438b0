package shop.kaibo.drill;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was done to the files below a folder, in order, as the recorder wrote it. Thread-safe. */
record Tape(List<Entry> entries) {
    /** One call; numbered as the recorder does. */
    enum Call {
        NONE,
        WRITE,
        CUT,
        SYNC,
        RENAME,
        UNLINK,
        MKDIR,
        RMDIR,
        CREATE
    }

    /**
     * @param second the new name of what was renamed
     * @param at where bytes were put, or the length a file was cut to
     */
    record Entry(Call call, String path, String second, long at, byte[] bytes) {
        @Override
        public String toString() {
            return call + " " + path + " " + second + " " + at + "+" + bytes.length;
        }
    }

    static Tape read(Path file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.nativeOrder());
        var entries = new ArrayList<Entry>();
        while (in.hasRemaining()) {
            Call call = Call.values()[(int) in.getLong()];
            int path = (int) in.getLong();
            int second = (int) in.getLong();
            long at = in.getLong();
            int length = (int) in.getLong();
            entries.add(new Entry(call, text(in, path), text(in, second), at, bytes(in, length)));
        }
        return new Tape(entries);
    }

    private static String text(ByteBuffer in, int length) {
        return new String(bytes(in, length), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
