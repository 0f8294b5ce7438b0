package shop.kaibo.drill;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How heap after collection and open handles go on over a long run, and whether they stay flat. */
final class Wear {
    private static final double MOST_HEAP_MB = 12;
    private static final double MOST_SHARE = 0.10;
    private static final double MOST_HANDLES = 6;

    private record Reading(double hours, double heapMb, double handles) {}

    private final List<Reading> readings = new ArrayList<>();

    /** Collects the heap and takes a reading after so many hours. */
    void read(double hours) {
        Runtime runtime = Runtime.getRuntime();
        double least = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
        }
        String[] open = new File("/proc/self/fd").list();
        readings.add(new Reading(hours, least, open == null ? 0 : open.length));
        System.out.printf(
                Locale.ROOT, "%5.2f h: heap %.1f MB, %.0f handles%n", hours, least, last().handles);
    }

    private Reading last() {
        return readings.getLast();
    }

    /**
     * Whether the second half did not grow: all the reading before is warming up. Growth is the
     * slope of the readings times the time they span.
     */
    boolean flat() {
        List<Reading> half = readings.subList(readings.size() / 2, readings.size());
        double span = half.getLast().hours - half.getFirst().hours;
        double heap = slope(half, true) * span;
        double handles = slope(half, false) * span;
        double mean = half.stream().mapToDouble(Reading::heapMb).average().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "second half: heap %+.2f MB/h (%+.1f MB in all), handles %+.2f/h (%+.1f in all)%n",
                slope(half, true),
                heap,
                slope(half, false),
                handles);
        return heap <= Math.max(MOST_HEAP_MB, mean * MOST_SHARE) && handles <= MOST_HANDLES;
    }

    private static double slope(List<Reading> half, boolean heap) {
        double x = half.stream().mapToDouble(Reading::hours).average().orElse(0);
        double y = half.stream().mapToDouble(r -> of(r, heap)).average().orElse(0);
        double above = half.stream().mapToDouble(r -> (r.hours - x) * (of(r, heap) - y)).sum();
        double below = half.stream().mapToDouble(r -> (r.hours - x) * (r.hours - x)).sum();
        return below == 0 ? 0 : above / below;
    }

    private static double of(Reading reading, boolean heap) {
        return heap ? reading.heapMb : reading.handles;
    }
}
