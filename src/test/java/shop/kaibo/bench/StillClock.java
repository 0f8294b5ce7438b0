package shop.kaibo.bench;

import shop.kaibo.base.Clock;

/** A day that stands still at a moment, epoch ms; durations go on. */
record StillClock(long nowMs) implements Clock {
    @Override
    public long nanos() {
        return System.nanoTime();
    }
}
