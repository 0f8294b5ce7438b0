package shop.kaibo.broadcast.flash;

/**
 * A price for a while. Thread-safe.
 *
 * @param beforeFen the price it goes back to
 * @param leftMs ms until it does, 0 when due
 */
public record Flash(
        String id,
        String broadcastId,
        String listingId,
        String skuId,
        long beforeFen,
        long flashFen,
        long leftMs) {}
