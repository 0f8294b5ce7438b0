package shop.kaibo.sync;

/**
 * How eager and how patient sync is, all in ms. Thread-safe.
 *
 * @param firstRetryMs most to wait after a first failure; doubles with each
 * @param longestRetryMs most to wait ever
 * @param pollMs between reads of the feeds
 * @param livePollMs the same while on air
 * @param absentAfterMs how long after sending "not seen" is believed: networks deliver after half a
 *     minute what they had given up
 * @param sideBySide how many operations are under way at once; one repeats exactly
 */
public record SyncPace(
        long firstRetryMs,
        long longestRetryMs,
        long pollMs,
        long livePollMs,
        long absentAfterMs,
        int sideBySide) {
    private static final int USUAL = 8;

    public SyncPace(
            long firstRetryMs,
            long longestRetryMs,
            long pollMs,
            long livePollMs,
            long absentAfterMs) {
        this(firstRetryMs, longestRetryMs, pollMs, livePollMs, absentAfterMs, USUAL);
    }

    /** As shops use it. */
    public static SyncPace standard() {
        return new SyncPace(1_000, 25_000, 5_000, 1_000, 40_000);
    }

    /** One thing after the other, so that what happens does not depend on threads. */
    public SyncPace inTurn() {
        return new SyncPace(firstRetryMs, longestRetryMs, pollMs, livePollMs, absentAfterMs, 1);
    }
}
