package shop.kaibo.desk.aftersale.trouble;

import shop.kaibo.aftersale.defect.Rate;
import shop.kaibo.base.Texts;

import java.util.Locale;

/** How a rate of faults is read. Thread-safe. */
final class RateWords {
    private RateWords() {}

    static String of(Texts texts, Rate rate) {
        return rate.tooFew()
                ? texts.get("defect.few", Rate.FEW)
                : texts.get(
                        "defect.rate",
                        percent(rate.share()),
                        percent(rate.low()),
                        percent(rate.high()));
    }

    /** A share of 0 to 1 with one decimal. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share * 100);
    }
}
