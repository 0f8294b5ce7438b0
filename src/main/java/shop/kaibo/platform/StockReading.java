package shop.kaibo.platform;

/**
 * How many pieces a platform without effect numbers had, and when it was asked (epoch ms of the
 * platform). Kept before a change is sent that nothing but reading can confirm. Thread-safe.
 *
 * @param seen what the adapter saw beside it, in its own words; "" for nothing
 */
public record StockReading(long stock, long atMs, String seen) {
    /** One beside which nothing was looked at. */
    public StockReading(long stock, long atMs) {
        this(stock, atMs, "");
    }

    /** What reading again says about a change that was not answered. */
    public enum Arrival {
        ARRIVED,
        ABSENT,
        /** Sales of that moment fit both. */
        UNCLEAR
    }
}
