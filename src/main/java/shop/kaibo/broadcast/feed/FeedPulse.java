package shop.kaibo.broadcast.feed;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Clock;

/**
 * Notes each answer of a feed and tells how long none came. Silence is counted on the monotonic
 * clock, so that setting the wall clock neither blinds the board nor hides that it is blind.
 * Thread-safe.
 */
public final class FeedPulse {
    private final Clock clock;
    private volatile Heard heard;

    private record Heard(long atMs, long nanos) {}

    public FeedPulse(Clock clock) {
        this.clock = clock;
        heard = new Heard(0, clock.nanos());
    }

    /** A page of a feed came, empty or not. */
    public void heard() {
        heard = new Heard(clock.nowMs(), clock.nanos());
    }

    /**
     * How well the board sees; a shop without any account has nobody to hear.
     *
     * @param afterMs silence from which on it is blind
     */
    public FeedSight sight(Handle handle, long afterMs) {
        Heard last = heard;
        long silent = (clock.nanos() - last.nanos()) / 1_000_000;
        if (silent < afterMs || !connected(handle)) {
            return new FeedSight(false, last.atMs(), 0);
        }
        return new FeedSight(true, last.atMs() > 0 ? last.atMs() : before(handle), silent);
    }

    private static boolean connected(Handle handle) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM account WHERE state = 'open')")
                .mapTo(Boolean.class)
                .one();
    }

    // since the program started nothing came: what is shown is as old as the last page kept
    private static long before(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(at_ms), 0) FROM cursor")
                .mapTo(Long.class)
                .one();
    }
}
