package shop.kaibo.photo;

import shop.kaibo.photo.raster.Pixels;

/** What stays of a picture when it is saved anew, made smaller or cut a little. */
final class Likeness {
    private Likeness() {}

    /** 64 signs of "brighter than the pixel to the right" on a 9x8 grey miniature. */
    static long of(Pixels pixels) {
        byte[] rgb = pixels.scaled(9, 8).rgb();
        long hash = 0;
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                int at = (y * 9 + x) * Pixels.BANDS;
                hash = hash << 1 | (grey(rgb, at) > grey(rgb, at + Pixels.BANDS) ? 1 : 0);
            }
        }
        return hash;
    }

    private static int grey(byte[] rgb, int i) {
        return 299 * (rgb[i] & 0xFF) + 587 * (rgb[i + 1] & 0xFF) + 114 * (rgb[i + 2] & 0xFF);
    }
}
