package shop.kaibo.broadcast.report;

import shop.kaibo.base.Money;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.promise.Promise;
import shop.kaibo.broadcast.promise.PromiseStand;

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

    /** What wanted a hand, since when and how often, in words. */
    List<String> alerts(ShowReport report) {
        return orNone(
                report.alerts().stream()
                        .map(
                                a -> {
                                    String name = texts.get("report.alert." + a.alert(), a.slot());
                                    String at = Shanghai.second(a.firstMs());
                                    return a.times() == 1
                                            ? texts.get("report.alertLine", at, name)
                                            : texts.get("report.alertTimes", at, name, a.times());
                                })
                        .toList());
    }

    /** What was promised, to how many it is owed, and what is lacking, in words. */
    List<String> promises(ShowReport report) {
        return orNone(report.promises().stream().map(this::promise).toList());
    }

    private String promise(PromiseStand stand) {
        Promise promise = stand.promise();
        var limits = new ArrayList<String>();
        if (promise.first() > 0) {
            limits.add(texts.get("report.promise.first", promise.first()));
        }
        if (promise.withinMs() > 0) {
            limits.add(texts.get("report.promise.within", promise.withinMs() / 60_000));
        }
        if (promise.spendFen() > 0) {
            limits.add(texts.get("report.promise.spend", Money.yuan(promise.spendFen())));
        }
        String words =
                texts.get(
                        "report.promiseLine",
                        Shanghai.second(promise.fromMs()),
                        String.join(" ", limits),
                        stand.gift(),
                        count(stand.valid()));
        return stand.lacking() == 0
                ? words
                : texts.get("report.promise.lacking", words, count(stand.lacking()));
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
