package shop.kaibo.broadcast.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.BoardTotals;
import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.broadcast.floor.Floor;
import shop.kaibo.broadcast.past.Evening;
import shop.kaibo.broadcast.past.PastService;
import shop.kaibo.broadcast.report.ShowReport.Item;
import shop.kaibo.broadcast.report.ShowReport.Share;
import shop.kaibo.paper.Report;
import shop.kaibo.paper.ReportPages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class ReportServiceTest {
    @TempDir Path home;
    private Evening evening;

    @BeforeEach
    void open() {
        evening = new Evening(home, 9).shelf(4);
    }

    @AfterEach
    void close() {
        evening.close();
    }

    private ShowReport report(Broadcast show) {
        return new ReportService(
                        evening.store,
                        evening.broadcasts,
                        evening.listings,
                        new PastService(evening.store))
                .of(show);
    }

    @Test
    void everyTableAddsUpToTheWhole() {
        evening.start();
        long spoke = evening.clock.nowMs();
        for (int i = 0; i < 150; i++) {
            evening.step();
        }
        Broadcast show = evening.broadcasts.stop(Evening.OWNER);
        ShowReport report = report(show);
        BoardTotals totals = report.totals();
        assertThat(totals.paidFen()).isPositive();
        for (List<Share> shares : List.of(report.anchors(), report.sources())) {
            assertThat(shares.stream().mapToLong(Share::paidFen).sum()).isEqualTo(totals.paidFen());
            assertThat(shares.stream().mapToLong(Share::orders).sum()).isEqualTo(totals.orders());
            assertThat(shares.stream().mapToInt(Share::tenths).sum()).isEqualTo(1000);
        }
        assertThat(report.items().stream().mapToLong(Item::paidFen).sum())
                .isEqualTo(totals.paidFen());
        assertThat(report.items().stream().mapToLong(Item::pieces).sum())
                .isEqualTo(totals.pieces());
        assertThat(report.minutes().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(totals.paidFen());
        assertThat(report.anchors().stream().mapToLong(Share::onMicMs).sum())
                .isEqualTo(show.endedMs() - spoke);
        assertThat(report.best()).hasSizeGreaterThan(2);
        assertThat(report.acts().get("pinned")).isPositive();
    }

    @Test
    void whatRanOutIsToldWithItsSecondAndItsReturn() {
        Broadcast show = evening.start();
        evening.clock.pass(60_000);
        String sku = evening.listings.at(1).skus().getFirst().id();
        String other = evening.listings.at(1).skus().getLast().id();
        evening.listings.restock(Evening.OWNER, sku, -60);
        evening.clock.pass(5_000);
        evening.listings.restock(Evening.OWNER, other, -60);
        long gone = evening.clock.nowMs();
        evening.clock.pass(30_000);
        evening.listings.restock(Evening.OWNER, sku, 10);
        long back = evening.clock.nowMs();
        assertThat(report(show).soldOut())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.slot()).isEqualTo(1);
                            assertThat(one.atMs()).isEqualTo(gone);
                            assertThat(one.backMs()).isEqualTo(back);
                        });
    }

    @Test
    void theSameShowIsTheSameBytesInBothLanguagesAndNamesNobody() throws IOException {
        evening.start();
        for (int i = 0; i < 60; i++) {
            evening.step();
        }
        Broadcast show = evening.broadcasts.stop(Evening.OWNER);
        for (String language : List.of("zh", "en")) {
            var paper = new ReportPaper(Texts.of(language));
            byte[] first = ReportPages.pdf(paper.of(report(show), "朱记鞋厂"));
            evening.clock.pass(86_400_000);
            assertThat(ReportPages.pdf(paper.of(report(show), "朱记鞋厂"))).isEqualTo(first);
            try (var pdf = Loader.loadPDF(first)) {
                String words = new PDFTextStripper().getText(pdf);
                assertThat(words).contains("朱记鞋厂", "小朱", "%");
                assertThat(words).doesNotContain("网名", "小明", "5678", "杭州");
            }
        }
    }

    @Test
    void alertsAndPromisesAreNamedWithTheirSecondOnScreenAndOnPaper() throws IOException {
        Broadcast show = evening.start();
        evening.clock.pass(60_000);
        var floor = Floor.of(evening.store, evening.listings, evening.orders, evening.broadcasts);
        floor.tick(Evening.OWNER);
        var skus = evening.listings.at(1).skus();
        skus.forEach(sku -> evening.listings.restock(Evening.OWNER, sku.id(), -sku.left()));
        String gift = evening.listings.at(2).skus().getFirst().id();
        floor.promises().make(Evening.OWNER, 50, 600_000, 9_900, gift);
        evening.clock.pass(10_000);
        long gone = evening.clock.nowMs();
        floor.tick(Evening.OWNER);
        // it goes on, and comes back within the minute: still the same alert
        evening.clock.pass(10_000);
        floor.tick(Evening.OWNER);
        evening.clock.pass(300_000);
        floor.tick(Evening.OWNER);
        ShowReport report = report(show);
        assertThat(report.alerts())
                // the platform may still sell: our taking away is on its way
                .contains(new ShowReport.Alerted("oversold", 1, gone, 2))
                .noneMatch(a -> a.alert().equals("soldOut"));
        assertThat(report.promises()).hasSize(1);
        byte[] pdf = ReportPages.pdf(new ReportPaper(Texts.of("zh")).of(report, "朱记鞋厂"));
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("1 号超卖，或快超卖，共 2 次", "前 50 单 10 分钟内 满 99.00 送", "：0 单有效");
        }
    }

    @Test
    void noNameStopsAPage() throws IOException {
        String odd = "🍎👨‍👩‍👧 𠮷\u0000\u200b\tاختبار é";
        var rows = Stream.generate(() -> List.of(odd, "1")).limit(90).toList();
        byte[] pdf =
                ReportPages.pdf(
                        new Report(
                                odd,
                                odd,
                                odd,
                                0,
                                List.of(
                                        new Report.Table(
                                                odd,
                                                List.of(
                                                        new Report.Column(odd, 3, false),
                                                        new Report.Column("n", 1, true)),
                                                rows),
                                        new Report.Lines(odd, List.of(odd.repeat(60))))));
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isGreaterThan(2);
            assertThat(new PDFTextStripper().getText(read)).contains("□");
        }
    }

    @Test
    void sharesAreWholeWhateverTheParts() {
        var random = new Random(4);
        for (int i = 0; i < 1_000; i++) {
            List<Long> parts =
                    Stream.generate(() -> (long) random.nextInt(7)).limit(1 + i % 9).toList();
            int sum = 0;
            for (int each : Shares.of(parts)) {
                assertThat(each).isNotNegative();
                sum += each;
            }
            boolean some = parts.stream().anyMatch(p -> p > 0);
            assertThat(sum).isEqualTo(some ? 1000 : 0);
        }
        assertThat(Shares.of(List.of(1L, 1L, 1L))).containsExactly(334, 333, 333);
    }
}
