package shop.kaibo.desk.aftersale;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.CaseCard;
import shop.kaibo.base.Mask;
import shop.kaibo.base.Money;
import shop.kaibo.base.Texts;

/**
 * One of several cases a code may mean, as its line shows it. Thread-safe.
 *
 * @param tail the order's last digits with their dots
 * @param deadlineMs until when it is our turn, 0 when there is no deadline
 */
public record BenchChoice(
        String caseId, String tail, String type, String title, String sum, long deadlineMs) {
    static BenchChoice of(CaseCard card, Texts texts) {
        AfterSale sale = card.sale();
        return new BenchChoice(
                sale.id(),
                "…" + Mask.tail(sale.remoteOrderId()),
                texts.get(sale.type().key()),
                BenchCard.title(sale, card.line(), texts),
                Money.grouped(sale.amountFen()),
                sale.deadlineMs());
    }
}
