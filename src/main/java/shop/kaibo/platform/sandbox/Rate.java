package shop.kaibo.platform.sandbox;

import shop.kaibo.base.Clock;

/** A bucket that fills with so many calls a second and holds one second's worth. Thread-safe. */
final class Rate {
    private final Clock clock;
    private final int perSecond;
    private double calls;
    private long filledNanos;

    Rate(Clock clock, int perSecond) {
        this.clock = clock;
        this.perSecond = perSecond;
        this.calls = perSecond;
        this.filledNanos = clock.nanos();
    }

    /** Takes a call and answers 0, or says how many ms until there is one. */
    synchronized long waitMs() {
        if (perSecond == 0) {
            return 0;
        }
        long now = clock.nanos();
        calls = Math.min(perSecond, calls + (now - filledNanos) * 1e-9 * perSecond);
        filledNanos = now;
        if (calls >= 1) {
            calls--;
            return 0;
        }
        return Math.max(1, Math.round((1 - calls) * 1000 / perSecond));
    }
}
