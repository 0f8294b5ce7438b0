package shop.kaibo.drill;

import shop.kaibo.base.Clock;

import java.util.concurrent.atomic.AtomicLong;

/** The machine's clocks with time left out now and then, so that hours pass in minutes. */
public final class JumpClock implements Clock {
    private final AtomicLong jumpedMs = new AtomicLong();

    public void jump(long ms) {
        jumpedMs.addAndGet(ms);
    }

    @Override
    public long nowMs() {
        return System.currentTimeMillis() + jumpedMs.get();
    }

    @Override
    public long nanos() {
        return System.nanoTime() + jumpedMs.get() * 1_000_000;
    }
}
