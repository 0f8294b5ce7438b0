package shop.kaibo.platform;

import java.util.List;

/**
 * One page of a feed. Thread-safe.
 *
 * @param rows the changed records, oldest change first
 * @param cursor where the next page starts
 * @param more whether another page waits right now
 * @param epoch the platform's history number; it rises when the platform was restored or wiped
 */
public record Page<T>(List<T> rows, String cursor, boolean more, long epoch) {
    /** The epoch of a page nobody was asked for. */
    public static final long UNASKED = -1;

    public Page {
        rows = List.copyOf(rows);
    }
}
