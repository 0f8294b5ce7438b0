package shop.kaibo.platform;

/**
 * How many pieces a platform without effect numbers had, and when it was asked (epoch ms of the
 * platform). Kept before a change is sent that nothing but reading can confirm. Thread-safe.
 */
public record StockReading(long stock, long atMs) {
    /** What reading again says about a change that was not answered. */
    public enum Arrival {
        ARRIVED,
        ABSENT,
        /** Sales of that moment fit both. */
        UNCLEAR
    }
}
