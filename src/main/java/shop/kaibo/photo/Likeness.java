package shop.kaibo.photo;

import shop.kaibo.photo.raster.Pixels;

import java.util.Arrays;

/**
 * What stays of a picture when it is saved anew, made smaller or cut a little. Thread-safe.
 *
 * @param shape which of its 64 lowest frequencies are stronger than their median
 * @param colour how far its four quarters are from grey, so that the same coat in another colour is
 *     another coat
 */
public record Likeness(long shape, long colour) {
    private static final int SIDE = 32;
    private static final int SHAPES = 64;
    private static final int WAVES = 9;

    /** Bits of shape two pictures of one thing may differ in, as measured. */
    public static final int SHAPE_APART = 16;

    /** Steps of colour they may differ in. */
    private static final int COLOUR_APART = 3;

    /** Steps of a colour difference, finer near grey, where most goods are. */
    private static final int[] STEPS = {-40, -24, -12, -4, 4, 12, 24, 40};

    private static final double[][] COSINES = cosines();

    static Likeness of(Pixels pixels) {
        return new Likeness(shape(pixels.scaled(SIDE, SIDE)), colour(pixels.scaled(2, 2).rgb()));
    }

    /**
     * Whether both are of the same picture: saved anew, made smaller or larger, or cut by some 5 %.
     * Another thing of the same kind, or the same in another colour, is not.
     */
    public boolean alike(Likeness other) {
        return near(shape, other.shape) && Long.bitCount(colour ^ other.colour) <= COLOUR_APART;
    }

    /** Whether two shapes may belong to pictures that are alike: for a quick search. */
    public static boolean near(long shape, long other) {
        return apart(shape, other) <= SHAPE_APART;
    }

    /** Bits by which two shapes differ, 0 to 64. */
    public static int apart(long shape, long other) {
        return Long.bitCount(shape ^ other);
    }

    private static long shape(Pixels tiny) {
        double[] grey = new double[SIDE * SIDE];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = light(tiny.rgb(), i * Pixels.BANDS);
        }
        double[] waves = waves(grey);
        double[] sorted = waves.clone();
        Arrays.sort(sorted);
        double median = (sorted[SHAPES / 2 - 1] + sorted[SHAPES / 2]) / 2;
        long bits = 0;
        for (double wave : waves) {
            bits = bits << 1 | (wave > median ? 1 : 0);
        }
        return bits;
    }

    /** The lowest but the first of a cosine transform, diagonal by diagonal. */
    private static double[] waves(double[] grey) {
        double[] waves = new double[SHAPES];
        for (int sum = 1, n = 0; n < SHAPES; sum++) {
            for (int u = 0; u <= sum && n < SHAPES; u++) {
                if (u < WAVES && sum - u < WAVES) {
                    waves[n++] = wave(grey, u, sum - u);
                }
            }
        }
        return waves;
    }

    private static double wave(double[] grey, int u, int v) {
        double all = 0;
        for (int y = 0; y < SIDE; y++) {
            double row = 0;
            for (int x = 0; x < SIDE; x++) {
                row += grey[y * SIDE + x] * COSINES[u][x];
            }
            all += row * COSINES[v][y];
        }
        return all;
    }

    /** Each step passed is a bit, so that bits apart are steps apart. */
    private static long colour(byte[] quarters) {
        long bits = 0;
        for (int i = 0; i < quarters.length; i += Pixels.BANDS) {
            double light = light(quarters, i);
            double blue = ((quarters[i + 2] & 0xFF) - light) / 1.772;
            double red = ((quarters[i] & 0xFF) - light) / 1.402;
            for (int step : STEPS) {
                bits = bits << 2 | (blue > step ? 2 : 0) | (red > step ? 1 : 0);
            }
        }
        return bits;
    }

    private static double light(byte[] rgb, int i) {
        return 0.299 * (rgb[i] & 0xFF) + 0.587 * (rgb[i + 1] & 0xFF) + 0.114 * (rgb[i + 2] & 0xFF);
    }

    private static double[][] cosines() {
        var all = new double[WAVES][SIDE];
        for (int wave = 0; wave < WAVES; wave++) {
            for (int x = 0; x < SIDE; x++) {
                all[wave][x] = StrictMath.cos((2 * x + 1) * wave * Math.PI / (2 * SIDE));
            }
        }
        return all;
    }
}
