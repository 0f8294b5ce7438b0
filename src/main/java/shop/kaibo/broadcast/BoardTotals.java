package shop.kaibo.broadcast;

/**
 * The sums of a show. Thread-safe.
 *
 * @param orders placed, closed ones included
 * @param pieces ordered and not given back by a close
 * @param paidFen what was paid, refunds not taken off
 * @param refunds orders with money going or gone back
 */
public record BoardTotals(long orders, long pieces, long paidOrders, long paidFen, long refunds) {
    static final BoardTotals NONE = new BoardTotals(0, 0, 0, 0, 0);

    /** Share of orders that were paid, 0..1; 0 before the first order. */
    public double payRate() {
        return orders == 0 ? 0 : (double) paidOrders / orders;
    }

    /** Share of paid orders with a refund, 0..1; 0 before the first paid one. */
    public double refundRate() {
        return paidOrders == 0 ? 0 : (double) refunds / paidOrders;
    }
}
