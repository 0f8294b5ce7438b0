package shop.kaibo.photo;

import java.util.Arrays;

/** Reads numbers and segments out of picture files; outside the file everything is zero. */
final class Bytes {
    private static final byte[] NONE = {};
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;

    private Bytes() {}

    static int at(byte[] file, long index) {
        return index >= 0 && index < file.length ? file[(int) index] & 0xFF : 0;
    }

    static int big16(byte[] file, long index) {
        return at(file, index) << 8 | at(file, index + 1);
    }

    static long big32(byte[] file, long index) {
        return (long) big16(file, index) << 16 | big16(file, index + 2);
    }

    static int little16(byte[] file, long index) {
        return at(file, index + 1) << 8 | at(file, index);
    }

    static long little32(byte[] file, long index) {
        return (long) little16(file, index + 2) << 16 | little16(file, index);
    }

    /** Where the pixels of a JPEG begin, or -1. */
    static int jpegScan(byte[] file) {
        return jpegSegment(file, START_OF_SCAN, "");
    }

    /** The TIFF block with the EXIF tags, wherever the format keeps it; empty if there is none. */
    static byte[] exif(byte[] file, Kind kind) {
        return switch (kind) {
            case JPEG -> {
                int at = jpegSegment(file, APP1, "Exif\0\0");
                yield at < 0 ? NONE : slice(file, at + 10L, big16(file, at + 2L) - 8L);
            }
            case PNG -> pngChunk(file, "eXIf");
            case WEBP -> webpChunk(file, "EXIF");
            default -> NONE;
        };
    }

    private static int jpegSegment(byte[] file, int wanted, String signature) {
        int at = 2;
        while (at + 4 <= file.length && at(file, at) == 0xFF) {
            int marker = at(file, at + 1L);
            if (marker == 0xFF) { // fill byte
                at++;
                continue;
            }
            if (marker == wanted && text(file, at + 4L, signature)) {
                return at;
            }
            if (marker == START_OF_SCAN) {
                return -1;
            }
            at += 2 + Math.max(2, big16(file, at + 2L));
        }
        return -1;
    }

    private static byte[] pngChunk(byte[] file, String name) {
        long at = 8;
        while (at + 8 <= file.length) {
            long length = big32(file, at);
            if (text(file, at + 4, name)) {
                return slice(file, at + 8, length);
            }
            at += 12 + length;
        }
        return NONE;
    }

    private static byte[] webpChunk(byte[] file, String name) {
        long at = 12;
        while (at + 8 <= file.length) {
            long length = little32(file, at + 4);
            if (text(file, at, name)) {
                byte[] chunk = slice(file, at + 8, length);
                return text(chunk, 0, "Exif\0\0") ? slice(chunk, 6, chunk.length) : chunk;
            }
            at += 8 + length + (length & 1);
        }
        return NONE;
    }

    private static boolean text(byte[] file, long at, String wanted) {
        for (int i = 0; i < wanted.length(); i++) {
            if (at(file, at + i) != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] slice(byte[] file, long from, long length) {
        if (from >= file.length || length <= 0) {
            return NONE;
        }
        return Arrays.copyOfRange(file, (int) from, (int) Math.min(file.length, from + length));
    }
}
