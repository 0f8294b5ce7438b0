package shop.kaibo.aftersale;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;

import java.util.EnumSet;
import java.util.Set;

/**
 * An after-sale case as it is kept here. Thread-safe.
 *
 * @param orderId null until the order itself has been seen
 * @param skuId null when the platform named none of ours
 * @param epoch the platform's history the version belongs to
 * @param amountFen what the platform would pay back, in fen
 * @param rawType the platform's own word for the kind
 * @param returnWaybill "" until the buyer sent the goods back
 * @param wantedSkuId what an exchange is for, null when it is none of ours
 * @param sentWaybill the parcel that goes to the buyer in place of money, "" until it left
 * @param leaptFrom the state before a report that no course of moves explains: a person must look,
 *     null when all is in order
 * @param setback why the last act came to nothing ("stale", or the platform's reason), "" when none
 *     did since the last decision
 * @param intent what was decided here and is not answered yet
 * @param intentOperation the operation that carries the intent
 * @param deadlineMs until when it is our turn, epoch ms, 0 when it is not
 * @param ownDeadline the platform set none: it is by our own rules
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
        String rawType,
        CaseStatus status,
        String rawStatus,
        long epoch,
        String version,
        long amountFen,
        long refundedFen,
        String reason,
        String returnCarrier,
        String returnWaybill,
        @Nullable String wantedSkuId,
        String sentCarrier,
        String sentWaybill,
        @Nullable CaseStatus leaptFrom,
        String setback,
        @Nullable CaseAct intent,
        @Nullable String intentOperation,
        long deadlineMs,
        boolean ownDeadline,
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

    /** Whether a parcel on the bench settles it, or brings it to where goods are sent. */
    public boolean receivable() {
        return legal().contains(CaseAct.CONFIRM_RECEIPT)
                || (status == CaseStatus.WAIT_SELLER_RECEIVE && legal().contains(CaseAct.SEND));
    }

    /** Whether its last decision came to nothing, or it went where no course leads. */
    public boolean wantsLook() {
        return !setback.isEmpty() || leaptFrom != null;
    }

    /** Whether what came back, or what goes out for it, is none of our goods so far. */
    boolean goodsUnknown() {
        return skuId == null || (type == CaseType.EXCHANGE && wantedSkuId == null);
    }

    /** What the buyer has back or surely gets: paid there, or agreed here and under way, in fen. */
    long committedFen() {
        boolean agreed = status == CaseStatus.REFUNDING || (intent != null && intent.pays());
        return Math.max(refundedFen, agreed ? amountFen : 0);
    }

    /** What must stay in order: its order's operations, or its own while the order is unseen. */
    public String topic() {
        return orderId == null ? "case:" + id : "order:" + orderId;
    }
}
