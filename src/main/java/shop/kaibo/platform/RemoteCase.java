package shop.kaibo.platform;

import org.jspecify.annotations.Nullable;

/**
 * An after-sale case as the platform holds it. Thread-safe.
 *
 * @param version opaque; every act on the case carries the one it was decided on
 * @param refundedFen what the platform has paid back so far
 * @param deadlineMs until when it is the merchant's turn, 0 when it is not
 * @param wantedSkuId what an exchange is for, "" when it is none
 * @param sentWaybill the parcel sent in place of money, once it left
 * @param settledBy the key of the act that last decided on goods that came back, where known
 * @param returnWaybill the buyer's return parcel, once known
 */
public record RemoteCase(
        String remoteId,
        String remoteOrderId,
        Type type,
        String rawType,
        Status status,
        String rawStatus,
        String version,
        String remoteSkuId,
        long quantity,
        long amountFen,
        long refundedFen,
        String reason,
        @Nullable String returnCarrier,
        @Nullable String returnWaybill,
        String wantedSkuId,
        @Nullable String sentCarrier,
        @Nullable String sentWaybill,
        @Nullable String settledBy,
        long deadlineMs,
        long createdMs,
        long signedForMs,
        long updatedMs) {
    /** The eight kinds the field knows. */
    public enum Type {
        REFUND_ONLY,
        RETURN_REFUND,
        EXCHANGE,
        RESHIP,
        COMPENSATION,
        REPAIR,
        REJECTED_DELIVERY,
        COMPLAINT,
        OTHER
    }

    /** Normalised states; the raw one is kept beside them. */
    public enum Status {
        WAIT_SELLER,
        REFUSED_WAIT_BUYER,
        WAIT_BUYER_RETURN,
        WAIT_SELLER_RECEIVE,
        WAIT_BUYER_RECEIVE,
        PLATFORM,
        REFUNDING,
        SUCCESS,
        CLOSED,
        OTHER
    }
}
