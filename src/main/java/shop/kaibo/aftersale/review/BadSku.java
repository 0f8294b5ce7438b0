package shop.kaibo.aftersale.review;

/**
 * A sku with its bad reviews of the last 24 hours. Thread-safe.
 *
 * @param reviews how many
 * @param unanswered how many of them have no reply
 */
public record BadSku(
        String skuId,
        String listingId,
        int slot,
        String title,
        String spec,
        String photoSha,
        long reviews,
        long unanswered) {}
