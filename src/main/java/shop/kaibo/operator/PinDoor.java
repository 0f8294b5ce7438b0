package shop.kaibo.operator;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.store.SlowHash;

import java.util.HashMap;
import java.util.Map;

/**
 * Compares a typed PIN with the kept one and makes wrong ones wait: 1 s, then twice as long each
 * time, up to five minutes. What is left of a wait comes from a time that never goes back; from
 * then on only the monotonic clock counts. Thread-safe; tries one by one.
 */
final class PinDoor {
    private static final long LONGEST_MS = 300_000;
    private static final int DOUBLINGS = 9;
    private static final long MS = 1_000_000;

    private final PinStore kept;
    private final Clock clock;
    private final Map<String, Wait> waits = new HashMap<>();

    /** Until when no PIN is looked at after so many wrong ones. */
    private record Wait(int wrong, long untilNanos) {}

    PinDoor(PinStore kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /** Refuses a wrong PIN, and any PIN before its time; none is needed where none is kept. */
    synchronized void check(String operator, String pin) {
        PinStore.Kept is = kept.of(operator);
        byte[] hash = is.hash();
        if (hash == null) {
            return;
        }
        long left = left(operator, is);
        if (left > 0) {
            throw waiting("refused.pin.wait", left);
        }
        if (pin.isEmpty()) {
            throw new Refused("pin", "refused.pin.missing");
        }
        judge(operator, pin, hash, is.wrong());
    }

    /** How long no PIN of this operator is looked at, in ms; 0 when one is. */
    synchronized long leftMs(String operator) {
        return left(operator, kept.of(operator));
    }

    private void judge(String operator, String pin, byte[] hash, int wrong) {
        // counted before it is looked at: who pulls the plug meanwhile has had this try
        long wait = whole(wrong + 1);
        kept.wrong(operator, wrong + 1, kept.forwardMs() + wait);
        waits.put(operator, new Wait(wrong + 1, clock.nanos() + wait * MS));
        if (!SlowHash.matches(pin, hash)) {
            kept.tell(operator, wrong + 1);
            throw waiting("refused.pin.wrong", wait);
        }
        kept.right(operator);
        waits.remove(operator);
    }

    private long left(String operator, PinStore.Kept is) {
        if (is.wrong() == 0) {
            return 0;
        }
        Wait wait = waits.get(operator);
        if (wait == null || wait.wrong != is.wrong()) {
            // tried in another run, or by another program
            long rest = Math.clamp(is.untilMs() - kept.forwardMs(), 0, whole(is.wrong()));
            wait = new Wait(is.wrong(), clock.nanos() + rest * MS);
            waits.put(operator, wait);
        }
        return Math.max(0, Math.ceilDiv(wait.untilNanos - clock.nanos(), MS));
    }

    private static long whole(int wrong) {
        return Math.min(LONGEST_MS, 1000L << Math.min(wrong - 1, DOUBLINGS));
    }

    private static Refused waiting(String key, long ms) {
        return new Refused("pin", key, Math.ceilDiv(ms, 1000));
    }
}
