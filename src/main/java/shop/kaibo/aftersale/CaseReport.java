package shop.kaibo.aftersale;

/**
 * An after-sale case as a platform reported it, in our words. Thread-safe.
 *
 * @param version opaque; goes out with every act decided on it
 * @param remoteSkuId "" when the whole order is meant
 * @param amountFen what would be paid back, in fen
 * @param refundedFen what the platform has paid back so far, in fen
 * @param deadlineMs until when it is the merchant's turn, epoch ms, 0 when it is not
 * @param returnWaybill "" until the buyer sent the goods back
 * @param signedForMs when the buyer signed for the order, epoch ms, 0 when not
 */
public record CaseReport(
        String remoteId,
        String remoteOrderId,
        CaseType type,
        CaseStatus status,
        String rawStatus,
        String version,
        String remoteSkuId,
        long quantity,
        long amountFen,
        long refundedFen,
        String reason,
        String returnCarrier,
        String returnWaybill,
        long deadlineMs,
        long createdMs,
        long signedForMs,
        long updatedMs) {}
