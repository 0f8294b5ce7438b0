package shop.kaibo.order;

import org.jspecify.annotations.Nullable;

/**
 * One line of an order as it was bought. Thread-safe.
 *
 * @param listingId null when the listing was not made here
 * @param versionId the version of the promise in force when it was placed
 * @param slot the number the anchor spoke, 0 when unknown
 * @param priceFen of one piece
 * @param photoSha the picture the buyer saw
 */
public record OrderLine(
        @Nullable String listingId,
        @Nullable String skuId,
        @Nullable String versionId,
        int slot,
        String title,
        String spec,
        String code,
        long quantity,
        long priceFen,
        @Nullable String photoSha) {}
