package shop.kaibo.platform;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A listing as the platform holds it. Thread-safe.
 *
 * @param reference our client reference, where the platform keeps it
 * @param reason why it was refused, when it was
 * @param version rises with every change of the listing
 * @param photoSha256 hashes of its pictures where the platform tells them
 * @param textVersion base for the next change of title, category and pictures, 0 where there is
 *     none
 * @param wants what the platform would still like: "title", "category", "photos"
 * @param reviewedMs when its last review ended, 0 before and where it is not told
 * @param slot the number its maker speaks it by, 0 where it is not told
 */
public record RemoteListing(
        String remoteId,
        @Nullable String reference,
        State state,
        @Nullable String reason,
        String title,
        String category,
        List<String> photoSha256,
        List<RemoteSku> skus,
        long version,
        long updatedMs,
        long textVersion,
        List<String> wants,
        long reviewedMs,
        int slot) {
    public RemoteListing {
        photoSha256 = List.copyOf(photoSha256);
        skus = List.copyOf(skus);
        wants = List.copyOf(wants);
    }

    /** As a platform tells it that has no versions of words and no wishes. */
    public RemoteListing(
            String remoteId,
            @Nullable String reference,
            State state,
            @Nullable String reason,
            String title,
            String category,
            List<String> photoSha256,
            List<RemoteSku> skus,
            long version,
            long updatedMs) {
        this(
                remoteId,
                reference,
                state,
                reason,
                title,
                category,
                photoSha256,
                skus,
                version,
                updatedMs,
                0,
                List.of(),
                0,
                0);
    }

    /** How far the platform is with it. */
    public enum State {
        AUDITING,
        APPROVED,
        IN_CART,
        ON_SALE,
        OFF,
        REFUSED
    }

    /**
     * A sku as the platform holds it.
     *
     * @param effect number of the last effect contained in stock, 0 where there are none
     * @param priceVersion base for the next price change
     */
    public record RemoteSku(
            String remoteId,
            String spec,
            String code,
            long priceFen,
            long priceVersion,
            long stock,
            long effect) {}
}
