package shop.kaibo;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Folders;
import shop.kaibo.base.Texts;
import shop.kaibo.command.Signing;
import shop.kaibo.command.Tours;
import shop.kaibo.sync.Access;
import shop.kaibo.tour.FastClock;
import shop.kaibo.tour.Painter;
import shop.kaibo.tour.Tour;
import shop.kaibo.tour.TourReport;
import shop.kaibo.tour.TourShop;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Performs a tour on a home and a sandbox of its own. Used on the main thread. */
final class HeadlessTour implements Tours {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int GOODS = 20;

    /** How much faster the tour's time runs, so that a show fills minutes of its chart. */
    private static final long HASTE = 100;

    private final Clock real;
    private final long haste;
    private final Brush brush;

    HeadlessTour(Clock real) {
        this(real, HASTE, ScreenPainter::new);
    }

    /** A tour that runs so many times faster than the clock, painted by another hand. */
    HeadlessTour(Clock real, long haste, Brush brush) {
        this.real = real;
        this.haste = haste;
        this.brush = brush;
    }

    /** Who paints the screens of an open shop. */
    interface Brush {
        Painter over(Wiring shop, Texts texts, boolean dark);
    }

    @Override
    public Result perform(Wanted wanted) {
        try {
            Files.createDirectories(wanted.out());
            Path home = fresh(wanted.out().resolve("home"));
            Path data = fresh(wanted.out().resolve("sandbox"));
            TourReport report = perform(wanted, home, data);
            Files.writeString(
                    wanted.out().resolve("report.json"),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report));
            if (!wanted.keep()) {
                Folders.delete(home);
                Folders.delete(data);
            }
            @SuppressWarnings("unchecked")
            Map<String, ?> fields = JSON.convertValue(report, Map.class);
            String words =
                    "listed %d, onSale %d, orders %d, shipped %d, casesClosed %d, waiting %d, lost %d, doubled %d"
                            .formatted(
                                    report.listed(),
                                    report.onSale(),
                                    report.orders(),
                                    report.shipped(),
                                    report.casesClosed(),
                                    report.waiting(),
                                    report.lost(),
                                    report.doubled());
            return new Result(fields, words, report.holds(GOODS, wanted.orders()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Result rehearse(Rehearsed wanted) {
        return HeadlessRehearsal.perform(wanted);
    }

    private TourReport perform(Wanted wanted, Path home, Path data) {
        var clock = new FastClock(real, haste);
        boolean english = wanted.language().equals("en");
        try (var practice =
                        new PracticeGround(data, wanted.seed(), english, clock, clock::unhurried);
                var shop = Wiring.open(home, clock)) {
            String token = Signing.required(new Gateways().practiceToken(practice.url()));
            Signing.required(
                    shop.accounts()
                            .connect(
                                    shop.actor(),
                                    "sandbox",
                                    new Access("sandbox", practice.url(), token)));
            shop.settings().language(wanted.language());
            shop.settings().dark(wanted.dark());
            shop.settings().name(shop.actor(), english ? "Zhu's farm shop" : "朱记产地店");
            var texts = Texts.of(wanted.language());
            try (var painter = brush.over(shop, texts, wanted.dark())) {
                var services =
                        new TourShop(
                                shop.actor(),
                                shop.listings(),
                                shop.orders(),
                                shop.broadcasts(),
                                shop.afterSales(),
                                shop.sync());
                return new Tour(wanted, services, practice, painter).run();
            }
        }
    }

    private static Path fresh(Path folder) throws IOException {
        Folders.delete(folder);
        return Files.createDirectories(folder);
    }
}
