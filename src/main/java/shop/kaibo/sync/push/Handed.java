package shop.kaibo.sync.push;

import shop.kaibo.base.Clock;
import shop.kaibo.store.Operation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When operations were handed to the network: how long the platform surely knows their keys, and
 * how long they may still be on their way. Counted on the monotonic clock; only what an earlier run
 * of the program sent is judged by the wall clock, and with distrust. Thread-safe.
 */
final class Handed {
    /** Half of the shortest life platforms give a key. */
    static final long KEY_LIFE_MS = 12 * 3_600_000L;

    private final Clock clock;
    private final long startNanos;
    private final Map<String, Times> times = new ConcurrentHashMap<>();

    private record Times(long firstNanos, long lastNanos) {}

    Handed(Clock clock) {
        this.clock = clock;
        startNanos = clock.nanos();
    }

    /** It is about to leave. */
    void over(Operation operation) {
        long now = clock.nanos();
        // sent by an earlier run too, its first time is not known here
        if (operation.sentMs() == 0 || times.containsKey(operation.id())) {
            times.merge(
                    operation.id(),
                    new Times(now, now),
                    (before, _) -> new Times(before.firstNanos, now));
        }
    }

    /** Its fate is known. */
    void answered(Operation operation) {
        times.remove(operation.id());
    }

    /** Whether the platform surely still knows the key it was first sent under. */
    boolean keyHolds(Operation operation) {
        Times its = times.get(operation.id());
        // it was sent after it was made
        long age =
                its == null
                        ? clock.nowMs() - operation.createdMs()
                        : (clock.nanos() - its.firstNanos) / 1_000_000;
        return age >= 0 && age < KEY_LIFE_MS;
    }

    /** How long ago it left last, ms. */
    long sinceMs(Operation operation) {
        Times its = times.get(operation.id());
        if (its != null) {
            return (clock.nanos() - its.lastNanos) / 1_000_000;
        }
        long wall = clock.nowMs() - operation.sentMs();
        return wall >= 0 ? wall : (clock.nanos() - startNanos) / 1_000_000;
    }
}
