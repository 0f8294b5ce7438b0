package shop.kaibo.broadcast.mic;

import java.util.OptionalLong;

/**
 * How far the platform's clock is ahead of ours, from the whole seconds its answers carry: each
 * answer bounds it from both sides, and together they bound it to some ms. Thread-safe.
 */
public final class ClockSkew {
    private static final long SECOND = 999;

    private final boolean same;
    private long least = Long.MIN_VALUE;
    private long most = Long.MAX_VALUE;

    public ClockSkew() {
        this(false);
    }

    private ClockSkew(boolean same) {
        this.same = same;
    }

    /** For a platform that goes by our own clock, whatever its answers carry. */
    public static ClockSkew none() {
        return new ClockSkew(true);
    }

    /**
     * An answer said its whole second; all in epoch ms.
     *
     * @param sentMs when it was asked, by our clock
     * @param receivedMs when it came, by our clock
     * @param dateMs the platform's second, rounded down
     */
    public synchronized void told(long sentMs, long receivedMs, long dateMs) {
        if (same) {
            return;
        }
        long low = dateMs - receivedMs;
        long high = dateMs + SECOND - sentMs;
        if (low > most || high < least) {
            // one of the clocks was set: what was known is void
            least = low;
            most = high;
        } else {
            least = Math.max(least, low);
            most = Math.min(most, high);
        }
    }

    /** Ms the platform's clock is ahead of ours, below 0 when behind; empty before any answer. */
    public synchronized OptionalLong aheadMs() {
        return least == Long.MIN_VALUE
                ? OptionalLong.empty()
                : OptionalLong.of(Math.floorDiv(least + most, 2));
    }
}
