package shop.kaibo.tour;

import shop.kaibo.base.Clock;

/**
 * The machine's clock with its time compressed, so that minutes of a show pass in seconds; it can
 * go at the usual pace for as long as somebody looks. Thread-safe.
 */
public final class FastClock implements Clock {
    private final Clock real;
    private final long haste;
    private final long startMs;
    private final long startNanos;
    private long pace;
    private long sinceReal;
    private long sinceNanos;

    /** A clock that runs so many times faster than another. */
    public FastClock(Clock real, long haste) {
        this.real = real;
        this.haste = haste;
        pace = haste;
        startMs = real.nowMs();
        startNanos = real.nanos();
        sinceReal = startNanos;
        sinceNanos = startNanos;
    }

    @Override
    public long nowMs() {
        return startMs + (nanos() - startNanos) / 1_000_000;
    }

    @Override
    public synchronized long nanos() {
        return sinceNanos + (real.nanos() - sinceReal) * pace;
    }

    /** Does something while time goes at its usual pace. */
    public void unhurried(Runnable act) {
        go(1);
        try {
            act.run();
        } finally {
            go(haste);
        }
    }

    private synchronized void go(long newPace) {
        sinceNanos = nanos();
        sinceReal = real.nanos();
        pace = newPace;
    }
}
