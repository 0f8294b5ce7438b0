package shop.kaibo.desk.aftersale.trouble;

import javafx.scene.Node;

import shop.kaibo.aftersale.defect.Rate;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.StockBar;
import shop.kaibo.desk.kit.Tone;

import java.util.Locale;

/** How a rate of faults is read. FX thread only. */
final class RateWords {
    private RateWords() {}

    static Node bar(Rate rate) {
        return new StockBar().show(rate.faulty(), rate.sold(), Tone.WARNING);
    }

    static String of(Texts texts, Rate rate) {
        return rate.tooFew()
                ? texts.get("defect.few", Rate.FEW)
                : texts.get(
                        "defect.rate",
                        percent(rate.share()),
                        percent(rate.low()),
                        percent(rate.high()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share * 100);
    }
}
