package shop.kaibo.desk.aftersale;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.flow.CaseAct;

/** What the bench waits for. Thread-safe. */
public enum BenchMode {
    /** A code. */
    IDLE,
    /** A grade, then Enter. */
    RECEIVE,
    /** A to agree, J to refuse. */
    DECIDE,
    /** A reason, then Enter. */
    REFUSE,
    /** Nothing: the case is shown only. */
    LOOK;

    static BenchMode of(AfterSale sale) {
        if (sale.receivable()) {
            return RECEIVE;
        }
        return sale.legal().isEmpty() ? LOOK : DECIDE;
    }

    static boolean agrees(AfterSale sale) {
        return sale.legal().contains(CaseAct.AGREE_REFUND)
                || sale.legal().contains(CaseAct.AGREE_RETURN);
    }
}
