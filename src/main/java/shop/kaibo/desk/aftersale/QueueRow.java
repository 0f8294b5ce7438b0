package shop.kaibo.desk.aftersale;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.base.Mask;
import shop.kaibo.base.Money;
import shop.kaibo.base.Texts;

/**
 * A case of the queue as its row shows it. Thread-safe.
 *
 * @param tail the order's last digits with their dots
 * @param note why a person should look before anything else, "" when there is nothing
 * @param refund a refund without goods, which many of can be agreed to at once
 * @param sends goods are to be sent now
 * @param answers the buyer waits for a yes, a no or a word
 * @param deadlineMs until when it is our turn, 0 when there is no deadline
 * @param ownDeadline the platform set none: it is by our own rules
 */
public record QueueRow(
        String caseId,
        CaseType kind,
        String type,
        String tail,
        String reason,
        String note,
        String amount,
        long fen,
        boolean refund,
        boolean sends,
        boolean answers,
        long deadlineMs,
        boolean ownDeadline) {
    static QueueRow of(AfterSale sale, boolean here, Texts texts) {
        boolean asked = sale.status() == CaseStatus.WAIT_SELLER;
        boolean sends = sale.legal().contains(CaseAct.SEND) && (asked || here);
        return new QueueRow(
                sale.id(),
                sale.type(),
                texts.get(sale.type().key()),
                "…" + Mask.tail(sale.remoteOrderId()),
                sale.reason().isEmpty() ? texts.get(sale.status().key()) : sale.reason(),
                note(sale, texts),
                Money.grouped(sale.amountFen()),
                sale.amountFen(),
                sale.legal().contains(CaseAct.AGREE_REFUND),
                sends,
                asked && !sends,
                sale.deadlineMs(),
                sale.ownDeadline());
    }

    // in two or three words: the card says all of it
    private static String note(AfterSale sale, Texts texts) {
        if (!sale.wantsLook()) {
            return "";
        }
        boolean twice = sale.setback().equals("twice");
        String last = twice ? "bench.row.twice" : "bench.row.stale";
        return texts.get(sale.leaptFrom() == null ? last : "bench.row.leapt");
    }
}
