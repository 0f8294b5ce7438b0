package shop.kaibo.photo.file;

import java.util.Arrays;

/** Reads numbers out of picture files; outside the file everything is zero. Thread-safe. */
public final class Bytes {
    private static final byte[] NONE = {};

    private Bytes() {}

    public static int at(byte[] file, long index) {
        return index >= 0 && index < file.length ? file[(int) index] & 0xFF : 0;
    }

    public static int big16(byte[] file, long index) {
        return at(file, index) << 8 | at(file, index + 1);
    }

    public static long big32(byte[] file, long index) {
        return (long) big16(file, index) << 16 | big16(file, index + 2);
    }

    public static int little16(byte[] file, long index) {
        return at(file, index + 1) << 8 | at(file, index);
    }

    public static long little32(byte[] file, long index) {
        return (long) little16(file, index + 2) << 16 | little16(file, index);
    }

    /** Whether the text, all ASCII, stands there. */
    public static boolean text(byte[] file, long at, String wanted) {
        for (int i = 0; i < wanted.length(); i++) {
            if (at(file, at + i) != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A piece of the file, as far as there is one. */
    public static byte[] slice(byte[] file, long from, long length) {
        if (from >= file.length || length <= 0) {
            return NONE;
        }
        return Arrays.copyOfRange(file, (int) from, (int) Math.min(file.length, from + length));
    }
}
