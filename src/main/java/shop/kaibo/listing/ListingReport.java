package shop.kaibo.listing;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A listing as a platform tells it. Thread-safe.
 *
 * @param reference our listing id where the platform keeps it
 * @param photoSha sha256 of its first photo, "" when it does not tell
 * @param version rises with each change there; older reports than the one held are left
 */
public record ListingReport(
        String remoteId,
        @Nullable String reference,
        ListingState state,
        @Nullable String reason,
        String title,
        String category,
        String photoSha,
        List<SkuReport> skus,
        long version,
        long updatedMs) {
    public ListingReport {
        skus = List.copyOf(skus);
    }

    /**
     * A sku as a platform tells it; price in fen.
     *
     * @param effect number of the last effect contained in stock, 0 where there are none
     */
    public record SkuReport(
            String remoteId,
            String spec,
            String code,
            long priceFen,
            long priceVersion,
            long stock,
            long effect) {}
}
