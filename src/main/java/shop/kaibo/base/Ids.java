package shop.kaibo.base;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes UUIDv7 identifiers (RFC 9562): they sort by the time they were made, so an id serves as the
 * key of a row, of an operation and of its idempotency alike. Thread-safe.
 */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private long lastMs;
    private int sequence;

    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new id, later in order than every one made before it, even when the clock goes back. */
    public String next() {
        long ms;
        int order;
        synchronized (this) {
            long now = clock.nowMs();
            if (now > lastMs) {
                lastMs = now;
                sequence = RANDOM.nextInt(0x400);
            } else if (++sequence > 0xFFF) {
                lastMs++;
                sequence = 0;
            }
            ms = lastMs;
            order = sequence;
        }
        long high = (ms << 16) | 0x7000L | order;
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
