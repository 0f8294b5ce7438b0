package shop.kaibo.base;

import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until told; wall and monotonic time advance together or apart. */
public final class SettableClock implements Clock {
    private final AtomicLong wall;
    private final AtomicLong monotonic = new AtomicLong(1);

    /** Starts at 2026-11-21 20:00:00 in Shanghai. */
    public SettableClock() {
        this(1_795_262_400_000L);
    }

    public SettableClock(long ms) {
        wall = new AtomicLong(ms);
    }

    @Override
    public long nowMs() {
        return wall.get();
    }

    @Override
    public long nanos() {
        return monotonic.get();
    }

    /** Lets time pass on both clocks. */
    public void pass(long ms) {
        wall.addAndGet(ms);
        monotonic.addAndGet(ms * 1_000_000L);
    }

    /** Somebody sets the wall clock; monotonic time does not notice. */
    public void set(long ms) {
        wall.set(ms);
    }
}
