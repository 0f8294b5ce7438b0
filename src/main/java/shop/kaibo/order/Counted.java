package shop.kaibo.order;

import java.util.List;

/**
 * What a board counts of an order. Thread-safe.
 *
 * @param createdMs when it was placed
 * @param paidMs when it was paid, 0 while unpaid
 * @param closed whether it gave its pieces back
 * @param refund whether money went or goes back
 */
public record Counted(
        String broadcastId,
        long createdMs,
        long paidMs,
        long totalFen,
        boolean closed,
        boolean refund,
        List<OrderLine> lines) {
    public Counted {
        lines = List.copyOf(lines);
    }
}
