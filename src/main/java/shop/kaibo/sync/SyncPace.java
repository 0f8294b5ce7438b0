package shop.kaibo.sync;

/**
 * How eager and how patient sync is, all in ms. Thread-safe.
 *
 * @param firstRetryMs most to wait after a first failure; doubles with each
 * @param longestRetryMs most to wait ever
 * @param pollMs between reads of the feeds
 * @param livePollMs the same while on air
 * @param absentAfterMs how long after sending "not seen" is believed
 */
public record SyncPace(
        long firstRetryMs, long longestRetryMs, long pollMs, long livePollMs, long absentAfterMs) {
    /** As shops use it. */
    public static SyncPace standard() {
        return new SyncPace(1_000, 60_000, 5_000, 1_000, 500);
    }
}
