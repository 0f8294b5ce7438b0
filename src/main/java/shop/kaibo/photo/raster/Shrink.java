package shop.kaibo.photo.raster;

import java.util.Arrays;

/**
 * Cuts and scales row by row by averaging the area each target pixel covers, in whole numbers: the
 * same rows give the same bytes on every machine, and a large picture is never held at once. For
 * one thread at a time.
 */
public final class Shrink {
    private static final double HALF = 0.5;

    private final Cut cut;
    private final int bands;
    private final int[] sums;
    private final int[] spans;
    private final byte[] out;
    private int y;
    private int toY;

    public Shrink(Cut cut, int bands) {
        this.cut = cut;
        this.bands = bands;
        this.spans = spans(cut.width(), cut.toWidth());
        this.sums = new int[cut.width() * bands];
        this.out = new byte[cut.toWidth() * cut.toHeight() * bands];
    }

    /** Takes the next row of the source, whole, beginning at an index of the array. */
    public void row(byte[] row, int start) {
        int inside = y++ - cut.top();
        if (inside < 0 || inside >= cut.height()) {
            return;
        }
        int from = start + cut.left() * bands;
        // in units of 1 / toHeight of a source row: this row is [top, bottom)
        long top = (long) inside * cut.toHeight();
        long bottom = top + cut.toHeight();
        while (top < bottom) {
            long edge = (long) (toY + 1) * cut.height();
            long end = Math.min(bottom, edge);
            add(row, from, (int) (end - top));
            if (end == edge) {
                emit();
            }
            top = end;
        }
    }

    /** All rows have been given: the result. */
    public Samples samples() {
        return new Samples(cut.toWidth(), cut.toHeight(), bands, out);
    }

    // weights of a target row add up to the height of the cut, so 31 bits hold any sum
    private void add(byte[] row, int from, int weight) {
        int[] to = sums;
        for (int i = 0; i < to.length; i++) {
            to[i] += (row[from + i] & 0xFF) * weight;
        }
    }

    private void emit() {
        int to = toY++ * cut.toWidth() * bands;
        if (cut.width() == cut.toWidth()) {
            double scale = 1.0 / cut.height();
            for (int i = 0; i < sums.length; i++) {
                out[to + i] = (byte) (int) (sums[i] * scale + HALF);
            }
        } else {
            across(to);
        }
        Arrays.fill(sums, 0);
    }

    private void across(int start) {
        int[] all = spans;
        int[] from = sums;
        byte[] to = out;
        int count = bands;
        int step = cut.toWidth();
        int width = cut.width();
        // exact below 2^53, and far quicker than dividing whole numbers
        double scale = 1.0 / ((double) width * cut.height());
        for (int x = 0, at = start; x < step; x++) {
            int first = all[3 * x] * count;
            int pixels = all[3 * x + 1];
            long part = all[3 * x + 2];
            int last = first + (pixels - 1) * count;
            long rest = pixels == 1 ? 0 : width - part - (pixels - 2L) * step;
            for (int band = 0; band < count; band++, at++) {
                long sum = from[first + band] * part + from[last + band] * rest;
                for (int i = first + band + count; i < last; i += count) {
                    sum += (long) from[i] * step;
                }
                to[at] = (byte) (int) (sum * scale + HALF);
            }
        }
    }

    /**
     * For each target pixel the first source pixel it covers, how many, and how much of the first
     * in units of 1 / toWidth; all together it covers the width of the cut.
     */
    private static int[] spans(int width, int toWidth) {
        int[] spans = new int[3 * toWidth];
        for (int x = 0; x < toWidth; x++) {
            long left = (long) x * width;
            int first = (int) (left / toWidth);
            int end = (int) ((left + width + toWidth - 1) / toWidth);
            spans[3 * x] = first;
            spans[3 * x + 1] = end - first;
            spans[3 * x + 2] = (int) Math.min(width, (first + 1L) * toWidth - left);
        }
        return spans;
    }
}
