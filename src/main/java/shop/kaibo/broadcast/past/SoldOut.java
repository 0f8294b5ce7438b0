package shop.kaibo.broadcast.past;

/**
 * A thing that ran out during a show. Thread-safe.
 *
 * @param atMs epoch ms
 * @param backMs when there was some again, 0 when there never was
 */
public record SoldOut(String listingId, int slot, String title, long atMs, long backMs) {}
