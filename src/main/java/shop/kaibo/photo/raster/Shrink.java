package shop.kaibo.photo.raster;

import java.util.Arrays;

/**
 * Cuts and scales row by row by averaging the area each target pixel covers, in whole numbers: the
 * same rows give the same bytes on every machine, and a large picture is never held at once. For
 * one thread at a time.
 */
public final class Shrink {
    private final Cut cut;
    private final int bands;
    private final int[] sums;
    private final byte[] out;
    private int y;
    private int toY;

    public Shrink(Cut cut, int bands) {
        this.cut = cut;
        this.bands = bands;
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
        int to = toY * cut.toWidth() * bands;
        if (cut.width() == cut.toWidth()) {
            int whole = cut.height();
            for (int i = 0; i < sums.length; i++) {
                out[to + i] = (byte) ((sums[i] + whole / 2) / whole);
            }
        } else {
            for (int band = 0; band < bands; band++) {
                across(to, band);
            }
        }
        Arrays.fill(sums, 0);
        toY++;
    }

    private void across(int start, int band) {
        int toWidth = cut.toWidth();
        long whole = (long) cut.width() * cut.height();
        // in units of 1 / toWidth of a source pixel, at most 1080 * 65535
        int left = 0;
        int pixelEnd = toWidth;
        int x = band;
        for (int to = 0, at = start + band; to < toWidth; to++, at += bands) {
            int right = (to + 1) * cut.width();
            long sum = whole / 2;
            while (left < right) {
                int end = Math.min(right, pixelEnd);
                sum += (long) sums[x] * (end - left);
                if (end == pixelEnd) {
                    x += bands;
                    pixelEnd += toWidth;
                }
                left = end;
            }
            out[at] = (byte) (sum / whole);
        }
    }
}
