package shop.kaibo.photo.png;

import shop.kaibo.photo.file.Bytes;
import shop.kaibo.photo.raster.Pixels;

/** Turns the packed samples of a row into opaque RGB on white. For one thread at a time. */
final class PngRow {
    static final int GREY = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int GREY_ALPHA = 4;
    static final int RGBA = 6;

    private static final int FULL = 255;

    private final PngFile png;
    private final int bands;
    private final boolean alpha;
    // of the one colour that is to be seen through, as stored; -1 for none
    private final int[] clear = {-1, -1, -1};

    PngRow(PngFile png) {
        this.png = png;
        bands =
                switch (png.type) {
                    case GREY, PALETTE -> 1;
                    case GREY_ALPHA -> 2;
                    case RGB -> 3;
                    default -> 4;
                };
        alpha = png.type == GREY_ALPHA || png.type == RGBA;
        boolean keyed = png.type == GREY || png.type == RGB;
        if (keyed && png.transparent.length >= 2 * bands) {
            for (int i = 0; i < bands; i++) {
                clear[i] = Bytes.big16(png.transparent, 2L * i);
            }
        }
    }

    /** Bits of a pixel. */
    int bits() {
        return bands * png.depth;
    }

    /** Writes so many pixels, beginning at an index, one after so many bytes. */
    void expand(byte[] packed, int count, byte[] rgb, int start, int step) {
        if (png.depth == 8 && png.type == RGB && clear[0] < 0) {
            if (step == Pixels.BANDS) {
                System.arraycopy(packed, 0, rgb, start, count * Pixels.BANDS);
                return;
            }
        }
        for (int x = 0, to = start; x < count; x++, to += step) {
            if (png.type == PALETTE) {
                entry(sample(packed, x), rgb, to);
            } else {
                pixel(packed, x, rgb, to);
            }
        }
    }

    private void entry(int index, byte[] rgb, int to) {
        int opacity = index < png.transparent.length ? png.transparent[index] & 0xFF : FULL;
        for (int band = 0; band < Pixels.BANDS; band++) {
            rgb[to + band] = on(Bytes.at(png.palette, index * 3L + band), opacity);
        }
    }

    private void pixel(byte[] packed, int x, byte[] rgb, int to) {
        int first = x * bands;
        boolean colour = bands >= Pixels.BANDS;
        int opacity = alpha ? eight(sample(packed, first + bands - 1)) : FULL;
        if (clear[0] >= 0 && isClear(packed, first)) {
            opacity = 0;
        }
        for (int band = 0; band < Pixels.BANDS; band++) {
            rgb[to + band] = on(eight(sample(packed, colour ? first + band : first)), opacity);
        }
    }

    private boolean isClear(byte[] packed, int first) {
        for (int band = 0; band < bands; band++) {
            if (sample(packed, first + band) != clear[band]) {
                return false;
            }
        }
        return true;
    }

    private int sample(byte[] packed, int index) {
        if (png.depth == 8) {
            return packed[index] & 0xFF;
        }
        if (png.depth == 16) {
            return (packed[2 * index] & 0xFF) << 8 | packed[2 * index + 1] & 0xFF;
        }
        int bit = index * png.depth;
        int shift = 8 - png.depth - bit % 8;
        return packed[bit / 8] >> shift & (1 << png.depth) - 1;
    }

    private int eight(int sample) {
        return switch (png.depth) {
            case 8 -> sample;
            case 16 -> (sample * FULL + 32_895) >> 16;
            default -> sample * FULL / ((1 << png.depth) - 1);
        };
    }

    private static byte on(int value, int opacity) {
        if (opacity == FULL) {
            return (byte) value;
        }
        return (byte) ((value * opacity + FULL * (FULL - opacity) + FULL / 2) / FULL);
    }
}
