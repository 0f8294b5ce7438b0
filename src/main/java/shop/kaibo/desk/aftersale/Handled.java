package shop.kaibo.desk.aftersale;

import shop.kaibo.aftersale.Grade;
import shop.kaibo.base.Texts;

/** A parcel just handled, for the line above the keys. Thread-safe. */
public record Handled(String operation, String tail, String grade, String refund, String seconds) {
    static Handled of(String operation, BenchCard card, int number, String seconds, Texts texts) {
        Grade grade = Grade.of(number);
        String refund =
                grade.pays() ? texts.get("bench.refunded", card.sum()) : texts.get("bench.refused");
        return new Handled(operation, card.tail(), texts.get(grade.key()), refund, seconds);
    }
}
