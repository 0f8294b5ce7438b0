package shop.kaibo.tour;

import shop.kaibo.base.Clock;

/**
 * The machine's clock with its time compressed, so that minutes of a show pass in seconds.
 * Thread-safe.
 */
public final class FastClock implements Clock {
    private final Clock real;
    private final long factor;
    private final long startMs;
    private final long startNanos;

    public FastClock(Clock real, long factor) {
        this.real = real;
        this.factor = factor;
        startMs = real.nowMs();
        startNanos = real.nanos();
    }

    @Override
    public long nowMs() {
        return startMs + (real.nanos() - startNanos) / 1_000_000 * factor;
    }

    @Override
    public long nanos() {
        return startNanos + (real.nanos() - startNanos) * factor;
    }
}
