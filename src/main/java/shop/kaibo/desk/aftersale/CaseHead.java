package shop.kaibo.desk.aftersale;

import javafx.scene.layout.HBox;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Badges;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;

/** Which order, what kind of case, and how long it is our turn by whose rule. FX thread only. */
final class CaseHead extends HBox {
    private static final long HOUR_MS = 3_600_000L;

    CaseHead(BenchCard card, long nowMs, Texts texts) {
        Styles.with(this, "case-head");
        getChildren()
                .addAll(
                        Texted.label(card.tail(), Styles.LEAD),
                        Badges.tinted(Tone.ACCENT, null, card.type()));
        AfterSale sale = card.sale();
        if (sale.deadlineMs() > 0) {
            long left = sale.deadlineMs() - nowMs;
            String time = Formats.shortHours(Math.abs(left));
            String words = texts.get(left < 0 ? "bench.overdue_by" : "bench.left", time);
            String own = sale.ownDeadline() ? " · " + texts.get("bench.own") : "";
            getChildren().add(Badges.tinted(tone(left), Icons.TIMER, words + own));
        }
    }

    private static Tone tone(long leftMs) {
        if (leftMs < HOUR_MS) {
            return Tone.DANGER;
        }
        return leftMs < AfterSaleService.SOON_MS ? Tone.WARNING : Tone.NEUTRAL;
    }
}
