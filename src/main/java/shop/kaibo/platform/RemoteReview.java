package shop.kaibo.platform;

import org.jspecify.annotations.Nullable;

/**
 * What a buyer wrote about a piece of an order, as the platform holds it. Thread-safe.
 *
 * @param buyerKey the platform's stable id of the buyer, as in orders
 * @param stars 1 to 5
 * @param text the buyer's words, "" when there are none
 * @param version rises with every change
 * @param reply what the shop answered, null before it did
 */
public record RemoteReview(
        String remoteId,
        String remoteOrderId,
        String remoteSkuId,
        String buyerKey,
        int stars,
        String text,
        long version,
        @Nullable String reply,
        long repliedMs,
        long createdMs,
        long updatedMs) {}
