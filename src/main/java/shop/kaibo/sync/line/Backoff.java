package shop.kaibo.sync.line;

import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again: exponential with full jitter, so that many tills do not
 * come back in the same moment. Thread-safe as its generator is.
 *
 * @param firstMs most to wait after the first failure
 * @param mostMs most to wait ever
 */
public record Backoff(long firstMs, long mostMs, RandomGenerator random) {
    /** Milliseconds to wait after so many failures in a row, at least 1. */
    public long afterMs(int failures) {
        long cap = Math.min(mostMs, firstMs << Math.clamp(failures - 1, 0, 16));
        return 1 + random.nextLong(Math.max(1, cap));
    }
}
