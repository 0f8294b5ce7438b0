package shop.kaibo.broadcast.report;

import shop.kaibo.base.Money;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.paper.Report;
import shop.kaibo.paper.Report.Column;
import shop.kaibo.paper.Report.Figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A show's report in a language, as pages are drawn from it. Thread-safe. */
public final class ReportPaper {
    private static final long MINUTE = 60_000;

    private final Texts texts;

    public ReportPaper(Texts texts) {
        this.texts = texts;
    }

    /** What stands on the pages. */
    public Report of(ShowReport report, String shop) {
        var parts = new ArrayList<Report.Part>();
        parts.add(new Report.Figures(figures(report)));
        parts.add(
                new Report.Bars(
                        texts.get("report.minutes"),
                        report.minutes(),
                        Shanghai.hourMinute(report.show().startedMs()),
                        Shanghai.hourMinute(report.endMs())));
        parts.add(anchors(report));
        parts.add(sources(report));
        parts.add(items(report));
        parts.add(new Report.Lines(texts.get("report.best"), best(report)));
        parts.add(new Report.Lines(texts.get("report.soldOut"), soldOut(report)));
        parts.add(new Report.Lines(texts.get("report.acts"), acts(report)));
        return new Report(
                texts.get("report.title", shop),
                texts.get(
                        "report.when",
                        Shanghai.minute(report.show().startedMs()),
                        Shanghai.hourMinute(report.endMs()),
                        report.show().anchor()),
                texts.get("report.foot"),
                report.endMs(),
                parts);
    }

    /** The figures of the whole, as they are named. */
    public List<Figure> figures(ShowReport report) {
        var totals = report.totals();
        return List.of(
                new Figure(texts.get("report.gmv"), Money.grouped(totals.paidFen())),
                new Figure(texts.get("report.orders"), count(totals.orders())),
                new Figure(
                        texts.get("report.payRate"),
                        totals.orders() == 0
                                ? "—"
                                : percent(totals.paidOrders() * 1000 / totals.orders())),
                new Figure(texts.get("report.pieces"), count(totals.pieces())),
                new Figure(
                        texts.get("report.refunds"),
                        texts.get(
                                "report.refundsSum",
                                count(totals.refunds()),
                                Money.grouped(report.refundedFen()))));
    }

    /** Who spoke, how long, and what was sold meanwhile. */
    public Report.Table anchors(ShowReport report) {
        return new Report.Table(
                texts.get("report.anchors"),
                List.of(
                        new Column(texts.get("report.anchor"), 4, false),
                        new Column(texts.get("report.onMic"), 2, true),
                        new Column(texts.get("report.orders"), 2, true),
                        new Column(texts.get("report.gmv"), 3, true),
                        new Column(texts.get("report.share"), 2, true),
                        new Column(texts.get("report.refunds"), 2, true)),
                report.anchors().stream()
                        .map(
                                a ->
                                        List.of(
                                                a.name(),
                                                texts.get("report.min", a.onMicMs() / MINUTE),
                                                count(a.orders()),
                                                Money.grouped(a.paidFen()),
                                                percent(a.tenths()),
                                                count(a.refunds())))
                        .toList());
    }

    /** Where buyers came from; the shares add up to 100 %. */
    public Report.Table sources(ShowReport report) {
        return new Report.Table(
                texts.get("report.sources"),
                List.of(
                        new Column(texts.get("report.source"), 4, false),
                        new Column(texts.get("report.orders"), 2, true),
                        new Column(texts.get("report.gmv"), 3, true),
                        new Column(texts.get("report.share"), 2, true)),
                report.sources().stream()
                        .map(
                                s ->
                                        List.of(
                                                texts.get("report.source." + s.name()),
                                                count(s.orders()),
                                                Money.grouped(s.paidFen()),
                                                percent(s.tenths())))
                        .toList());
    }

    /** What each thing came to. */
    public Report.Table items(ShowReport report) {
        return new Report.Table(
                texts.get("report.items"),
                List.of(
                        new Column(texts.get("report.slot"), 1, false),
                        new Column(texts.get("report.item"), 5, false),
                        new Column(texts.get("report.pieces"), 2, true),
                        new Column(texts.get("report.gmv"), 3, true),
                        new Column(texts.get("report.left"), 2, true)),
                report.items().stream()
                        .map(
                                i ->
                                        List.of(
                                                String.valueOf(i.slot()),
                                                i.title(),
                                                count(i.pieces()),
                                                Money.grouped(i.paidFen()),
                                                count(i.left())))
                        .toList());
    }

    /** The strongest minutes in words. */
    public List<String> best(ShowReport report) {
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
    public List<String> soldOut(ShowReport report) {
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
    public List<String> acts(ShowReport report) {
        var lines = new ArrayList<String>();
        for (String act : List.of("pinned", "mic", "promise", "flash", "ask", "rescue")) {
            long times = report.acts().getOrDefault(act, 0L);
            if (times > 0) {
                lines.add(texts.get("report.act." + act, times));
            }
        }
        return orNone(lines);
    }

    private List<String> orNone(List<String> lines) {
        return lines.isEmpty() ? List.of(texts.get("report.none")) : lines;
    }

    private static String percent(long tenths) {
        return tenths / 10 + "." + tenths % 10 + "%";
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
