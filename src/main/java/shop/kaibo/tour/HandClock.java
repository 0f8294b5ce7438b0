package shop.kaibo.tour;

import shop.kaibo.base.Clock;

/** A clock that moves only when it is told to, so that a rehearsal repeats. Thread-safe. */
public final class HandClock implements Clock {
    private final long startMs;
    private volatile long passedMs;

    public HandClock(long startMs) {
        this.startMs = startMs;
    }

    @Override
    public long nowMs() {
        return startMs + passedMs;
    }

    @Override
    public long nanos() {
        return passedMs * 1_000_000;
    }

    synchronized void pass(long ms) {
        passedMs += ms;
    }
}
