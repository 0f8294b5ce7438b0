package shop.kaibo.platform.kuaishou;

import shop.kaibo.base.Clock;
import shop.kaibo.platform.PlatformGateway.DateSink;

import java.util.function.LongSupplier;

/**
 * The platform's time by our clock and what its answers said: signatures and windows are in its
 * time, and a computer's clock may be wrong. Answers tell whole seconds, so a small difference is
 * none. Thread-safe.
 */
final class PlatformTime implements LongSupplier, DateSink {
    private static final long NOTHING_MS = 3_000;

    private final Clock clock;
    private volatile long ahead;

    PlatformTime(Clock clock) {
        this.clock = clock;
    }

    @Override
    public long getAsLong() {
        return clock.nowMs() + ahead;
    }

    @Override
    public void told(long dateMs, long tookMs) {
        long difference = dateMs + 500 - (clock.nowMs() - tookMs / 2);
        ahead = Math.abs(difference) <= NOTHING_MS ? 0 : difference;
    }

    /** Tells another one too. */
    DateSink and(DateSink other) {
        return (dateMs, tookMs) -> {
            told(dateMs, tookMs);
            other.told(dateMs, tookMs);
        };
    }
}
