package shop.kaibo.photo.file;

import shop.kaibo.photo.raster.Orientation;

/** The one thing taken out of EXIF; all else in it is left behind. Thread-safe. */
public final class Exif {
    private static final int TAG = 0x0112;
    private static final String PREFIX = "Exif\0\0";

    private Exif() {}

    /** Out of a TIFF block, with or without its prefix; upright when it does not say. */
    public static Orientation orientation(byte[] block) {
        byte[] tiff =
                Bytes.text(block, 0, PREFIX)
                        ? Bytes.slice(block, PREFIX.length(), block.length)
                        : block;
        boolean little = Bytes.at(tiff, 0) == 'I';
        long directory = little ? Bytes.little32(tiff, 4) : Bytes.big32(tiff, 4);
        int entries = number(tiff, directory, little);
        for (int i = 0; i < entries && directory + 14 + 12L * i <= tiff.length; i++) {
            long entry = directory + 2 + 12L * i;
            if (number(tiff, entry, little) == TAG) {
                return Orientation.of(number(tiff, entry + 8, little));
            }
        }
        return Orientation.UPRIGHT;
    }

    private static int number(byte[] tiff, long at, boolean little) {
        return little ? Bytes.little16(tiff, at) : Bytes.big16(tiff, at);
    }
}
