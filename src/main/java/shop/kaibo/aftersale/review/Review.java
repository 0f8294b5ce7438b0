package shop.kaibo.aftersale.review;

import org.jspecify.annotations.Nullable;

/**
 * A review beside the goods and the order it is about. Thread-safe.
 *
 * @param orderId null while the order itself has not been seen
 * @param listingId null when the listing was not made here
 * @param slot the number the anchor spoke, 0 when unknown
 * @param photoSha the listing's picture, "" when there is none
 * @param buyer the mask of the buyer, "" when no order of theirs is known
 * @param buyerHash the buyer's keyed hash in hexadecimal
 * @param text the buyer's words, "" when there are none
 * @param reply our words, as far as they got
 * @param setback why the last reply came to nothing, "" when it did not
 * @param fault whether a person put it into the defect log
 */
public record Review(
        String id,
        String remoteId,
        String remoteOrderId,
        @Nullable String orderId,
        @Nullable String listingId,
        @Nullable String skuId,
        int slot,
        String title,
        String spec,
        String photoSha,
        int stars,
        String text,
        String buyer,
        String buyerHash,
        ReplyState replyState,
        String reply,
        String setback,
        boolean fault,
        long createdMs,
        long repliedMs) {
    /** So few stars keep others from buying: such a review wants an answer. */
    public static final int BAD = 2;

    public boolean bad() {
        return stars <= BAD;
    }
}
