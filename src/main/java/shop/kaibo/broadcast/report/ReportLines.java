package shop.kaibo.broadcast.report;

import shop.kaibo.base.Money;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences of a show's report. Thread-safe. */
final class ReportLines {
    private final Texts texts;

    ReportLines(Texts texts) {
        this.texts = texts;
    }

    /** The strongest minutes in words. */
    List<String> best(ShowReport report) {
        return orNone(
                report.best().stream()
                        .map(
                                b ->
                                        texts.get(
                                                "report.bestLine",
                                                Shanghai.hourMinute(b.minuteMs()),
                                                Money.grouped(b.paidFen()),
                                                count(b.orders())))
                        .toList());
    }

    /** What ran out and when, in words. */
    List<String> soldOut(ShowReport report) {
        return orNone(
                report.soldOut().stream()
                        .map(
                                s ->
                                        s.backMs() == 0
                                                ? texts.get(
                                                        "report.goneLine",
                                                        Shanghai.second(s.atMs()),
                                                        s.slot(),
                                                        s.title())
                                                : texts.get(
                                                        "report.backLine",
                                                        Shanghai.second(s.atMs()),
                                                        s.slot(),
                                                        s.title(),
                                                        Shanghai.second(s.backMs())))
                        .toList());
    }

    /** What was done on air and how often, in words. */
    List<String> acts(ShowReport report) {
        var lines = new ArrayList<String>();
        for (String act : List.of("pinned", "mic", "promise", "flash", "ask", "rescue")) {
            long times = report.acts().getOrDefault(act, 0L);
            if (times > 0) {
                lines.add(texts.get("report.act." + act, times));
            }
        }
        return orNone(lines);
    }

    /** What was answered to the three truths. */
    String truth(ShowReport report) {
        return report.truth()
                .map(
                        kept ->
                                texts.get(
                                        "report.truth.kept",
                                        kept.truth().skipped().isEmpty()
                                                ? texts.get("report.truth.all")
                                                : texts.get(
                                                        "report.truth." + kept.truth().skipped()),
                                        kept.actor(),
                                        Shanghai.second(kept.atMs())))
                .orElse(texts.get("report.truth.none"));
    }

    private List<String> orNone(List<String> lines) {
        return lines.isEmpty() ? List.of(texts.get("report.none")) : lines;
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
