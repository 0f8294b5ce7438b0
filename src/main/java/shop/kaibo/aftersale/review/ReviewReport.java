package shop.kaibo.aftersale.review;

/**
 * What a platform says of a review. Thread-safe.
 *
 * @param buyerKey the platform's stable id of the buyer
 * @param stars 1 to 5
 * @param reply the shop's answer, "" before there is one
 */
public record ReviewReport(
        String remoteId,
        String remoteOrderId,
        String remoteSkuId,
        String buyerKey,
        int stars,
        String text,
        long version,
        String reply,
        long repliedMs,
        long createdMs) {}
