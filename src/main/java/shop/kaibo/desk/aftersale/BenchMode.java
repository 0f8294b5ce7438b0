package shop.kaibo.desk.aftersale;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.CaseCard;
import shop.kaibo.aftersale.flow.CaseAct;

/** What the bench waits for. Thread-safe. */
public enum BenchMode {
    /** A code. */
    IDLE,
    /** Which of several cases it is. */
    CHOOSE,
    /** What can be read on a parcel without information, then Enter. */
    LOOSE,
    /** A grade, then Enter. */
    RECEIVE,
    /** A to agree, J to refuse. */
    DECIDE,
    /** A reason, then Enter. */
    REFUSE,
    /** A sentence for the platform, then Enter. */
    ANSWER,
    /** The waybill of the parcel that goes out, then Enter. */
    SEND,
    /** Nothing: the case is shown only. */
    LOOK;

    static BenchMode of(CaseCard card) {
        AfterSale sale = card.sale();
        boolean sends = sale.legal().contains(CaseAct.SEND);
        if (sends && (!sale.receivable() || card.parcel() != null)) {
            return SEND;
        }
        if (sale.receivable()) {
            return RECEIVE;
        }
        if (sale.legal().contains(CaseAct.ANSWER)) {
            return ANSWER;
        }
        return sale.legal().isEmpty() ? LOOK : DECIDE;
    }

    static boolean agrees(AfterSale sale) {
        return sale.legal().contains(CaseAct.AGREE_REFUND)
                || sale.legal().contains(CaseAct.AGREE_RETURN);
    }

    /** Whether digits choose one of a row of sentences. */
    boolean speaks() {
        return this == REFUSE || this == ANSWER;
    }
}
