package shop.kaibo.listing;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A listing as a platform tells it. Thread-safe.
 *
 * @param reference our listing id where the platform keeps it
 * @param photoSha sha256 of its first photo, "" when it does not tell
 * @param textVersion base for the next change of words, 0 where there is none
 * @param wants what the platform would still like: title, category, photos
 * @param reviewedMs when the platform's review ended, 0 before and where it is not told
 * @param slot the number its maker speaks it by, 0 when it does not tell
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
        long updatedMs,
        long textVersion,
        List<String> wants,
        long reviewedMs,
        int slot) {
    public ListingReport {
        skus = List.copyOf(skus);
        wants = List.copyOf(wants);
    }

    /** Of a platform without versions of words and without wishes. */
    public ListingReport(
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
        this(
                remoteId, reference, state, reason, title, category, photoSha, skus, version,
                updatedMs, 0, List.of(), 0, 0);
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
