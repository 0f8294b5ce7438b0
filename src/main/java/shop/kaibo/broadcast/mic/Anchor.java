package shop.kaibo.broadcast.mic;

/**
 * Somebody of the crew and what the show came to while they spoke. Thread-safe.
 *
 * @param part 1 for the main anchor, 2 for the co-anchor, 3 for the third, …
 * @param onMic whether they speak now
 * @param paidFen paid orders, refunds not taken off
 * @param quality refunds whose buyer finds fault with the goods
 */
public record Anchor(
        String name,
        int part,
        boolean onMic,
        long orders,
        long paidFen,
        long refunds,
        long returns,
        long quality) {}
