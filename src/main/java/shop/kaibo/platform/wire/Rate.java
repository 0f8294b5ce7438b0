package shop.kaibo.platform.wire;

import shop.kaibo.base.Clock;

/**
 * The documented rate of a platform as a bucket of tokens: a short burst, then evenly. Thread-safe.
 */
public final class Rate {
    private static final long SECOND = 1_000_000_000L;

    private final Clock clock;
    private final int perSecond;
    private final long burstNanos;
    private long nextFree;

    /**
     * @param perSecond calls allowed, 0 for any
     */
    public Rate(Clock clock, int perSecond) {
        this.clock = clock;
        this.perSecond = perSecond;
        // half a second's worth at once; the platform counts whole seconds
        burstNanos = SECOND / 2;
        nextFree = clock.nanos() - burstNanos;
    }

    /** Books one call and says how many ms it has to wait for its turn. */
    public synchronized long book() {
        if (perSecond <= 0) {
            return 0;
        }
        long now = clock.nanos();
        nextFree = Math.max(nextFree, now - burstNanos);
        long waitNanos = nextFree - now;
        nextFree += SECOND / perSecond;
        return waitNanos <= 0 ? 0 : waitNanos / 1_000_000 + 1;
    }

    /** Books one call and waits for its turn; false when the waiting was ended before it came. */
    public boolean waited() {
        long wait = book();
        if (wait > 0) {
            try {
                Thread.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
