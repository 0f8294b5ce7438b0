package shop.kaibo.photo.raster;

/**
 * How a camera was held, from EXIF tag 0x0112 (TIFF 6.0 and EXIF 2.3, values 1 to 8). Each value is
 * three switches: swap the axes, then flip left-right, then flip up-down. Thread-safe.
 */
public enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    FLIPPED(false, false, true),
    TRANSPOSED(true, false, false),
    LYING_RIGHT(true, true, false),
    TRANSVERSE(true, true, true),
    LYING_LEFT(true, false, true);

    final boolean swap;
    final boolean flipX;
    final boolean flipY;

    Orientation(boolean swap, boolean flipX, boolean flipY) {
        this.swap = swap;
        this.flipX = flipX;
        this.flipY = flipY;
    }

    /** The meaning of an EXIF value; upright when it makes no sense. */
    public static Orientation of(int exif) {
        return exif >= 1 && exif <= 8 ? values()[exif - 1] : UPRIGHT;
    }
}
