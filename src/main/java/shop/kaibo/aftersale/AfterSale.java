package shop.kaibo.aftersale;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.Set;

/**
 * An after-sale case as it is kept here. Thread-safe.
 *
 * @param orderId null until the order itself has been seen
 * @param skuId null when the platform named none of ours
 * @param epoch the platform's history the version belongs to
 * @param amountFen what the platform would pay back, in fen
 * @param returnWaybill "" until the buyer sent the goods back
 * @param intent what was decided here and is not answered yet
 * @param intentOperation the operation that carries the intent
 * @param deadlineMs until when it is our turn, epoch ms, 0 when it is not
 * @param signedForMs when the buyer signed for the order, 0 when not
 * @param unknownThere the platform no longer knows it
 */
public record AfterSale(
        String id,
        String account,
        String remoteId,
        @Nullable String orderId,
        String remoteOrderId,
        @Nullable String skuId,
        long quantity,
        CaseType type,
        CaseStatus status,
        String rawStatus,
        long epoch,
        String version,
        long amountFen,
        long refundedFen,
        String reason,
        String returnCarrier,
        String returnWaybill,
        @Nullable CaseAct intent,
        @Nullable String intentOperation,
        long deadlineMs,
        long signedForMs,
        long createdMs,
        long updatedMs,
        boolean unknownThere) {
    /** What may be done with it now: nothing while an intent waits for its answer. */
    public Set<CaseAct> legal() {
        return intent == null && !unknownThere
                ? CaseAct.legal(type, status)
                : EnumSet.noneOf(CaseAct.class);
    }

    /** Whether a parcel on the bench settles it. */
    public boolean receivable() {
        return legal().contains(CaseAct.CONFIRM_RECEIPT);
    }

    /** What must stay in order: its order's operations, or its own while the order is unseen. */
    String topic() {
        return orderId == null ? "case:" + id : "order:" + orderId;
    }
}
