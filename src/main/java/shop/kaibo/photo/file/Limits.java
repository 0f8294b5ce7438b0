package shop.kaibo.photo.file;

import shop.kaibo.base.Refused;

/**
 * What a header may claim before anything is decoded, so that a small file cannot fill the memory.
 * Thread-safe.
 */
public final class Limits {
    /** Bytes of a file. */
    public static final long FILE = 40L << 20;

    /** Pixels of a picture that is read in rows and never held. */
    public static final long IN_ROWS = 100_000_000;

    /** Pixels of a picture whose decoder holds the whole of it, three bytes each. */
    public static final long HELD = 40_000_000;

    /** Bytes a decoder may take for one picture beside its file. */
    public static final long MEMORY = 160L << 20;

    private static final int SIDE = 65_535;
    private static final long MEGA = 1_000_000;

    private Limits() {}

    /** Refuses a file by its size. */
    public static void bytes(long bytes) {
        if (bytes > FILE) {
            throw new Refused("photo", "photo.heavy", (bytes + (1 << 20) - 1) >> 20);
        }
    }

    /** Refuses a picture by what its header claims. */
    public static void pixels(long width, long height, long most) {
        if (width <= 0 || height <= 0) {
            throw broken();
        }
        if (width > SIDE || height > SIDE || width * height > most) {
            throw new Refused("photo", "photo.huge", width, height, most / MEGA);
        }
    }

    /** The picture is cut off, or its bytes make no sense. */
    public static Refused broken() {
        return new Refused("photo", "photo.truncated");
    }
}
