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
    private final ReportLines lines;

    public ReportPaper(Texts texts) {
        this.texts = texts;
        lines = new ReportLines(texts);
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
        parts.add(new Report.Lines(texts.get("report.best"), lines.best(report)));
        parts.add(new Report.Lines(texts.get("report.soldOut"), lines.soldOut(report)));
        parts.add(new Report.Lines(texts.get("report.alerts"), lines.alerts(report)));
        parts.add(new Report.Lines(texts.get("report.promises"), lines.promises(report)));
        parts.add(new Report.Lines(texts.get("report.acts"), lines.acts(report)));
        parts.add(new Report.Lines(texts.get("report.truth"), List.of(lines.truth(report))));
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

    private static String percent(long tenths) {
        return tenths / 10 + "." + tenths % 10 + "%";
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
