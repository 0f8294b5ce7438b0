package shop.kaibo.order;

import java.util.List;

/**
 * What a board counts of an order. Thread-safe.
 *
 * @param onAir in which show it was placed and who spoke
 * @param repeat whether its buyer had bought here before
 * @param createdMs when it was placed
 * @param paidMs when it was paid, 0 while unpaid
 * @param closed whether it gave its pieces back
 */
public record Counted(
        OnAir onAir,
        OrderSource source,
        boolean repeat,
        long createdMs,
        long paidMs,
        long totalFen,
        boolean closed,
        Refund refund,
        List<OrderLine> lines) {
    public Counted {
        lines = List.copyOf(lines);
    }
}
