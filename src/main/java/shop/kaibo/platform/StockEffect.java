package shop.kaibo.platform;

/**
 * A stock change the platform has applied. Thread-safe.
 *
 * @param stock pieces left after it
 * @param effect its effect number, 0 where there are none
 */
public record StockEffect(long stock, long effect) {
    /** Applied, but the platform did not say what is left. */
    public static final StockEffect UNTOLD = new StockEffect(Long.MIN_VALUE, 0);
}
