package shop.kaibo.listing.guard;

/**
 * Why a price should be read again before it is kept. Thread-safe.
 *
 * @param against what it is held against, in fen
 * @param own whether that is the last price of the same thing, else what the show usually asks
 */
public record Doubt(boolean low, long priceFen, long against, boolean own) {
    /** How many percent it lies below what it is held against. */
    public int percentBelow() {
        return (int) Math.round(100.0 - 100.0 * priceFen / against);
    }

    /** How many times what it is held against it is. */
    public long times() {
        return Math.round((double) priceFen / against);
    }
}
