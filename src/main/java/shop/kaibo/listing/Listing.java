package shop.kaibo.listing;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One thing held into the camera, under its slot number. Thread-safe.
 *
 * @param slot its number on the shelf, never given twice there
 * @param photoSha sha256 of its photo, "" when another till listed it and we have none
 * @param reason why the platform refused it, when it did
 * @param remoteId the platform's id, once there
 * @param version the platform's version of it, 0 before
 * @param waiting whether something of ours about it has not reached the platform
 * @param listingMs how long listing took, first key to saved
 */
public record Listing(
        String id,
        String shelfId,
        int slot,
        String title,
        String category,
        String photoSha,
        ListingState state,
        @Nullable String reason,
        @Nullable String remoteId,
        long version,
        boolean waiting,
        long listingMs,
        long createdMs,
        List<Sku> skus) {
    public Listing {
        skus = List.copyOf(skus);
    }

    /** Its topic in history and outbox. */
    public static String topic(String listingId) {
        return "listing:" + listingId;
    }

    /** Pieces left of all skus together. */
    public long left() {
        return skus.stream().mapToLong(Sku::left).sum();
    }
}
