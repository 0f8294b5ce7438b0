package shop.kaibo.photo;

/**
 * How a camera was held, from EXIF tag 0x0112 (TIFF 6.0 and EXIF 2.3, values 1 to 8). Each value is
 * three switches: swap the axes, then flip left-right, then flip up-down.
 */
enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    FLIPPED(false, false, true),
    TRANSPOSED(true, false, false),
    LYING_RIGHT(true, true, false),
    TRANSVERSE(true, true, true),
    LYING_LEFT(true, false, true);

    private static final int TAG = 0x0112;

    final boolean swap;
    final boolean flipX;
    final boolean flipY;

    Orientation(boolean swap, boolean flipX, boolean flipY) {
        this.swap = swap;
        this.flipX = flipX;
        this.flipY = flipY;
    }

    /** Out of a TIFF block; upright when there is none, or it makes no sense. */
    static Orientation of(byte[] tiff) {
        boolean little = Bytes.at(tiff, 0) == 'I';
        long directory = number32(tiff, 4, little);
        int entries = number16(tiff, directory, little);
        for (int i = 0; i < entries && directory + 14 + 12L * i <= tiff.length; i++) {
            long entry = directory + 2 + 12L * i;
            if (number16(tiff, entry, little) == TAG) {
                int value = number16(tiff, entry + 8, little);
                return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int number16(byte[] tiff, long at, boolean little) {
        return little ? Bytes.little16(tiff, at) : Bytes.big16(tiff, at);
    }

    private static long number32(byte[] tiff, long at, boolean little) {
        return little ? Bytes.little32(tiff, at) : Bytes.big32(tiff, at);
    }
}
