package shop.kaibo.photo;

import java.util.Arrays;

/**
 * Scales row by row by averaging the area each target pixel covers, in whole numbers: the same
 * picture gives the same bytes on every machine, and a large one is never held twice.
 */
final class Shrink {
    private static final int FIXED = 256;

    private final int fromWidth;
    private final int fromHeight;
    private final int toWidth;
    private final int toHeight;
    private final long[] sums;
    private final int[] across;
    private final byte[] out;
    private int y;
    private int toY;

    Shrink(int fromWidth, int fromHeight, int toWidth, int toHeight) {
        this.fromWidth = fromWidth;
        this.fromHeight = fromHeight;
        this.toWidth = toWidth;
        this.toHeight = toHeight;
        this.sums = new long[toWidth * Pixels.BANDS];
        this.across = new int[toWidth * Pixels.BANDS];
        this.out = new byte[toWidth * toHeight * Pixels.BANDS];
    }

    /** Takes the next source row, three samples of 0 to 255 a pixel. */
    void row(int[] row) {
        squeeze(row);
        // in units of 1 / toHeight of a source row: this row is [top, bottom)
        long top = (long) y * toHeight;
        long bottom = top + toHeight;
        y++;
        while (top < bottom) {
            long end = Math.min(bottom, (long) (toY + 1) * fromHeight);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += across[i] * (end - top);
            }
            if (end == (long) (toY + 1) * fromHeight) {
                emit();
            }
            top = end;
        }
    }

    byte[] bytes() {
        return out;
    }

    private void squeeze(int[] row) {
        long left = 0;
        int x = 0;
        for (int to = 0; to < toWidth; to++) {
            long right = (long) (to + 1) * fromWidth;
            long r = 0;
            long g = 0;
            long b = 0;
            while (left < right) {
                long end = Math.min(right, (long) (x + 1) * toWidth);
                long weight = end - left;
                r += row[x * 3] * weight;
                g += row[x * 3 + 1] * weight;
                b += row[x * 3 + 2] * weight;
                left = end;
                if (end == (long) (x + 1) * toWidth) {
                    x++;
                }
            }
            across[to * 3] = (int) (r * FIXED / fromWidth);
            across[to * 3 + 1] = (int) (g * FIXED / fromWidth);
            across[to * 3 + 2] = (int) (b * FIXED / fromWidth);
        }
    }

    private void emit() {
        long whole = (long) fromHeight * FIXED;
        int start = toY * sums.length;
        for (int i = 0; i < sums.length; i++) {
            out[start + i] = (byte) ((sums[i] + whole / 2) / whole);
        }
        Arrays.fill(sums, 0);
        toY++;
    }
}
