package shop.kaibo.broadcast.promise;

/**
 * What was promised on air: a gift for the first paid orders, within a time, from a sum on; what is
 * 0 does not limit. Thread-safe.
 *
 * @param first so many orders, by when they were paid
 * @param withinMs paid so soon after it was said
 * @param spendFen of one order
 * @param giftSku what they get one piece of
 * @param fromMs since when, by the platform's clock (epoch ms)
 */
public record Promise(
        String id,
        String broadcastId,
        long first,
        long withinMs,
        long spendFen,
        String giftSku,
        long fromMs) {}
