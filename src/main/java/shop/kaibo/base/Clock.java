package shop.kaibo.base;

/**
 * The only door to the time of day and to durations, so that tests set both. Wall time may jump;
 * durations and timers use {@link #nanos()}. Thread-safe.
 */
public interface Clock {
    /** Epoch milliseconds, UTC. */
    long nowMs();

    /** A monotonic reading in nanoseconds, meaningful only as a difference. */
    long nanos();

    /** The machine's own clocks. */
    static Clock system() {
        return new Clock() {
            @Override
            public long nowMs() {
                return System.currentTimeMillis();
            }

            @Override
            public long nanos() {
                return System.nanoTime();
            }
        };
    }
}
