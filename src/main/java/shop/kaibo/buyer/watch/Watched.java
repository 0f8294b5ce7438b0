package shop.kaibo.buyer.watch;

/**
 * A buyer to look at twice, until a day. It warns and forbids nothing. Thread-safe.
 *
 * @param hash the buyer's keyed hash in hexadecimal
 * @param buyer the mask of the name or nickname, "" when no order of theirs is known
 * @param operator who wrote it down
 */
public record Watched(
        String id,
        String hash,
        String buyer,
        String reason,
        long fromMs,
        long untilMs,
        String operator) {}
