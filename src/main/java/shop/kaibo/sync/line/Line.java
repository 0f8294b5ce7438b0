package shop.kaibo.sync.line;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.kaibo.base.Clock;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.wire.Rate;

import java.util.Set;
import java.util.function.Supplier;

/**
 * The way to one account. Every call goes through it: it keeps the platform's rate, notices that
 * the network is gone once for all operations, and says when the one probe is due. Waiting is
 * counted on the monotonic clock, so a changed wall clock neither stops nor hurries it.
 * Thread-safe.
 */
public final class Line {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final int FAILURES_IN_A_ROW = 3;
    private static final long LONGEST_PAUSE_MS = 60_000;

    // a connection that broke is no proof that the next one will
    private static final Set<String> SHAKY = Set.of("cut", "timeout");

    private final Clock clock;
    private final Backoff backoff;
    private final Rate rate;
    private final Runnable changed;

    private long offlineSinceMs;
    private int failures;
    private int probes;
    private long nextTryNanos;
    private long nextTryMs;
    private boolean signedOut;
    private long reachedMs;
    private String cause = "";

    /**
     * @param callsPerSecond the platform's documented rate, 0 for any
     * @param changed told when the line opens or closes
     */
    public Line(Clock clock, Backoff backoff, int callsPerSecond, Runnable changed) {
        this.clock = clock;
        this.backoff = backoff;
        this.changed = changed;
        rate = new Rate(clock, callsPerSecond);
        nextTryNanos = clock.nanos();
    }

    /**
     * What is known of the line; times in epoch ms, 0 for none.
     *
     * @param cause the gateway's word for the last failure, "" once an answer came
     */
    public record Sight(
            boolean signedOut,
            long offlineSinceMs,
            long nextTryMs,
            long reachedMs,
            int probes,
            String cause) {}

    public synchronized Sight sight() {
        return new Sight(signedOut, offlineSinceMs, nextTryMs, reachedMs, probes, cause);
    }

    /** Whether calls may be made now. */
    public synchronized boolean open() {
        return !signedOut && offlineSinceMs == 0 && due();
    }

    /** Whether the line is offline and its probe is due. */
    public synchronized boolean probeDue() {
        return !signedOut && offlineSinceMs > 0 && due();
    }

    /** Milliseconds until a call or the probe may be made, 0 when now. */
    public synchronized long waitMs() {
        return Math.max(0, (nextTryNanos - clock.nanos() + 999_999) / 1_000_000);
    }

    /** A person says: try now. */
    public synchronized void tryNow() {
        signedOut = false;
        probes = 0;
        pause(0);
    }

    /** Makes one call in its turn and learns from its fate; blocks on the network. */
    public <T> Outcome<T> call(Supplier<Outcome<T>> request) {
        if (!rate.waited()) {
            return new Outcome.Offline<>("stopped");
        }
        Outcome<T> outcome;
        try {
            outcome = request.get();
        } catch (RuntimeException e) {
            LOG.error("a gateway failed", e);
            outcome = new Outcome.Unknown<>("fault");
        }
        boolean before = open();
        note(outcome);
        if (before != open()) {
            changed.run();
        }
        return outcome;
    }

    private synchronized void note(Outcome<?> outcome) {
        switch (outcome) {
            case Outcome.Done<?> _, Outcome.Rejected<?> _, Outcome.Stale<?> _ -> reached();
            case Outcome.Throttled<?> busy -> {
                reached();
                pause(Math.clamp(busy.afterMs(), 50, LONGEST_PAUSE_MS));
            }
            case Outcome.Unauthorized<?> _ -> {
                reached();
                signedOut = true;
            }
            case Outcome.Offline<?> gone -> {
                cause = gone.reason();
                failures++;
                if (!SHAKY.contains(gone.reason()) || unreachable()) {
                    lost();
                }
            }
            case Outcome.Unknown<?> silent -> failed(silent.reason());
            case Outcome.Broken<?> strange -> failed(strange.reason());
        }
    }

    private void failed(String why) {
        cause = why;
        failures++;
        if (unreachable()) {
            lost();
        }
    }

    private boolean unreachable() {
        return failures >= FAILURES_IN_A_ROW || offlineSinceMs > 0;
    }

    private void reached() {
        failures = 0;
        probes = 0;
        offlineSinceMs = 0;
        cause = "";
        reachedMs = clock.nowMs();
    }

    private void lost() {
        if (offlineSinceMs > 0 && !due()) {
            // calls that were under way together count as one failure
            return;
        }
        if (offlineSinceMs == 0) {
            offlineSinceMs = clock.nowMs();
        }
        probes++;
        pause(backoff.afterMs(probes));
    }

    private void pause(long ms) {
        nextTryNanos = clock.nanos() + ms * 1_000_000;
        nextTryMs = clock.nowMs() + ms;
    }

    private boolean due() {
        return clock.nanos() - nextTryNanos >= 0;
    }
}
