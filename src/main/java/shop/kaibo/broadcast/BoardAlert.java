package shop.kaibo.broadcast;

/**
 * Something on the shelf wants a hand. Thread-safe.
 *
 * @param minutes until it is sold out, 0 when it is
 * @param suggested pieces that would last about ten minutes more, in tens
 */
public record BoardAlert(
        Kind kind, String listingId, int slot, long left, long minutes, long suggested) {
    /** Running out, or out. */
    public enum Kind {
        LOW,
        SOLD_OUT
    }
}
