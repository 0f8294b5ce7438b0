package shop.kaibo.broadcast.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Shares out a whole in tenths of a percent that add up to exactly 100.0. Thread-safe. */
final class Shares {
    private static final int WHOLE = 1000;

    private Shares() {}

    /** By the largest remainder; all zero where there is nothing to share. */
    static int[] of(List<Long> parts) {
        int[] tenths = new int[parts.size()];
        long whole = parts.stream().mapToLong(p -> Math.max(0, p)).sum();
        if (whole == 0) {
            return tenths;
        }
        int given = 0;
        var order = new ArrayList<Integer>();
        long[] rest = new long[parts.size()];
        for (int i = 0; i < tenths.length; i++) {
            long times = Math.max(0, parts.get(i)) * WHOLE;
            tenths[i] = (int) (times / whole);
            rest[i] = times % whole;
            given += tenths[i];
            order.add(i);
        }
        order.sort(Comparator.comparingLong((Integer i) -> -rest[i]).thenComparing(i -> i));
        for (int i = 0; given < WHOLE; i++, given++) {
            tenths[order.get(i)]++;
        }
        return tenths;
    }
}
