package shop.kaibo.sync;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Shanghai;

/**
 * How often a platform is asked whether something changed, beside what its event stream tells by
 * itself: every second in a broadcast, seldom while the shop sleeps. Thread-safe.
 */
final class Rhythm {
    /** So long nothing came: then a stream that listens may be trusted for a while. */
    static final long QUIET_MS = 600_000;

    private static final int LISTENING = 3;
    private static final int NIGHT = 12;
    private static final String FIRST_NIGHT = "01:00";
    private static final String LAST_NIGHT = "06:59";

    private final Clock clock;
    private final SyncPace pace;
    private volatile long movedNanos;
    private volatile long everyMs;

    Rhythm(Clock clock, SyncPace pace) {
        this.clock = clock;
        this.pace = pace;
        movedNanos = clock.nanos();
    }

    /** Something came or went. */
    void moved() {
        movedNanos = clock.nanos();
    }

    /** Until the next look, ms. */
    long nextMs(boolean onAir, boolean listening) {
        everyMs = every(onAir, listening);
        return everyMs;
    }

    private long every(boolean onAir, boolean listening) {
        if (onAir) {
            return pace.livePollMs();
        }
        boolean quiet = clock.nanos() - movedNanos >= QUIET_MS * 1_000_000;
        if (quiet && night()) {
            return pace.pollMs() * NIGHT;
        }
        return quiet && listening ? pace.pollMs() * LISTENING : pace.pollMs();
    }

    private boolean night() {
        String now = Shanghai.hourMinute(clock.nowMs());
        return now.compareTo(FIRST_NIGHT) >= 0 && now.compareTo(LAST_NIGHT) <= 0;
    }

    /** What was last answered; 0 while nobody asks by itself. */
    long everyMs() {
        return everyMs;
    }
}
