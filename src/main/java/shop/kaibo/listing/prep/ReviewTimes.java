package shop.kaibo.listing.prep;

import java.util.List;

/**
 * How long this shop's own reviews took, by the platform's clock; ms, 0 while there were too few to
 * say. Thread-safe.
 *
 * @param reviews how many were looked at
 */
public record ReviewTimes(int reviews, long p50Ms, long p90Ms) {
    private static final int FEWEST = 5;

    /** Of the times of single reviews in any order. */
    public static ReviewTimes of(List<Long> times) {
        if (times.size() < FEWEST) {
            return new ReviewTimes(times.size(), 0, 0);
        }
        List<Long> sorted = times.stream().sorted().toList();
        return new ReviewTimes(times.size(), at(sorted, 50), at(sorted, 90));
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    /** Whether there were enough to say something. */
    public boolean known() {
        return p90Ms > 0;
    }
}
