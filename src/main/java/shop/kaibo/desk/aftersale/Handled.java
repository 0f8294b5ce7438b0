package shop.kaibo.desk.aftersale;

import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.base.Texts;

/** A parcel just handled, for the line above the keys. Thread-safe. */
public record Handled(String operation, String tail, String grade, String refund, String seconds) {
    static Handled of(String operation, Pressed key, String seconds, Texts texts) {
        BenchCard card = key.card();
        String refund;
        if (!key.found().accepted(card.card())) {
            refund = texts.get("bench.refused");
        } else if (card.sale().legal().contains(CaseAct.SEND)) {
            refund = texts.get("bench.to_send");
        } else {
            refund = texts.get("bench.refunded", card.sum());
        }
        String grade = texts.get(key.found().grade().key());
        return new Handled(operation, card.tail(), grade, refund, seconds);
    }
}
