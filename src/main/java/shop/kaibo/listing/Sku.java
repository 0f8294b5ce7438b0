package shop.kaibo.listing;

/**
 * What is counted and priced: one spec of a listing. Thread-safe.
 *
 * @param spec colour and size, "" where there is only one
 * @param code the merchant's own code, "" when none was given
 * @param priceVersion the platform's base for the next price change, 0 before it is there
 * @param left pieces left by the stock law; below 0 when more was sold than there was
 * @param initialStock pieces it was listed with
 */
public record Sku(
        String id,
        String listingId,
        String spec,
        String code,
        long priceFen,
        long priceVersion,
        long left,
        long initialStock) {}
