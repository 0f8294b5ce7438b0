package shop.kaibo.broadcast;

/**
 * One minute of a show: orders and pieces by when they were placed, money by when it was paid.
 * Thread-safe.
 */
public record BoardMinute(long minuteMs, long orders, long pieces, long paidOrders, long paidFen) {
    /** A minute has so many ms. */
    public static final long LENGTH_MS = 60_000;

    /** The minute a moment lies in. */
    public static long of(long atMs) {
        return atMs - Math.floorMod(atMs, LENGTH_MS);
    }
}
