package shop.kaibo.aftersale;

import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;

/**
 * An after-sale case as a platform reported it, in our words. Thread-safe.
 *
 * @param version opaque; goes out with every act decided on it
 * @param remoteSkuId "" when the whole order is meant
 * @param amountFen what would be paid back, in fen
 * @param refundedFen what the platform has paid back so far, in fen
 * @param deadlineMs until when it is the merchant's turn, epoch ms, 0 when it is not
 * @param returnWaybill "" until the buyer sent the goods back
 * @param wantedRemoteSkuId what an exchange is for, "" when it is none
 * @param sentWaybill the parcel sent to the buyer in place of money, "" until it left
 * @param settledBy the operation that last decided on goods that came back, whoever sent it; ""
 *     when none did, or the platform does not tell
 * @param signedForMs when the buyer signed for the order, epoch ms, 0 when not
 */
public record CaseReport(
        String remoteId,
        String remoteOrderId,
        CaseType type,
        String rawType,
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
        String wantedRemoteSkuId,
        String sentCarrier,
        String sentWaybill,
        String settledBy,
        long deadlineMs,
        long createdMs,
        long signedForMs,
        long updatedMs) {}
