package shop.kaibo.rules;

/**
 * The figures a listing is held to, from the document "listing". Thread-safe.
 *
 * @param mostStock most pieces of one sku that are believed
 * @param longestCode longest merchant code or spec in characters
 * @param longestTitle longest title in characters
 * @param mostSkus most skus of one listing
 * @param cutPercent a price cut of more than this share waits a moment before it is sent
 */
public record ListingLimits(
        long mostStock, int longestCode, int longestTitle, int mostSkus, int cutPercent) {}
