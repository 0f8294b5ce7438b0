package shop.kaibo.desk.shows;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.calendar.CalendarService;
import shop.kaibo.broadcast.past.Evening;
import shop.kaibo.broadcast.past.PastService;
import shop.kaibo.broadcast.rehearsal.Reaction;
import shop.kaibo.broadcast.rehearsal.Score;
import shop.kaibo.broadcast.report.ReportFiles;
import shop.kaibo.broadcast.report.ReportService;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Pictures.Size;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.listing.prep.PrepService;
import shop.kaibo.operator.ShopSettings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

class ShowsViewTest {
    /** What rail and bars leave of the window at 100 %. */
    private static final Size LAPTOP = new Size(1290, 601);

    private static final Size DESK = new Size(1844, 984);

    @TempDir Path home;
    private Evening evening;
    private DirectBackground background = new DirectBackground();

    @BeforeEach
    void open() {
        evening = new Evening(home, 5).shelf(8);
        evening.start();
        for (int i = 0; i < 120; i++) {
            evening.step();
        }
    }

    @AfterEach
    void close() {
        evening.close();
    }

    // three seconds of a show, unless somebody stops it
    private Optional<Rehearsals.Played> play(long seed, int minutes, LongPredicate goOn) {
        for (long ms = 1_000; ms <= 3_000; ms += 1_000) {
            if (!goOn.test(ms)) {
                return Optional.empty();
            }
        }
        var low = new Reaction(14, 13, 7_000, 20_000, 910);
        var price = new Reaction(2, 2, 25_000, 33_000, 900);
        var asks = new Reaction(10, 8, 6_000, 9_000, 770);
        var pins = new Score.Pins(29, 1, 89_000, 965);
        var score = new Score(92, low, 4_000, price, 2, 7_182, asks, pins, 0, 96_000, 0);
        return Optional.of(new Rehearsals.Played(score, 1_787, 0, 0));
    }

    @Test
    void aRehearsalIsPlayedByItsSeedAndStopped() {
        ShowsViewModel model = model("zh");
        RehearsalViewModel rehearsal = model.rehearsal();
        rehearsal.minutes().set("1");
        rehearsal.play();
        assertThat(rehearsal.wrong().get()).isEqualTo("种子写数字，时长 2 到 120 分钟");
        rehearsal.minutes().set("30");
        rehearsal.seed().set("7");
        rehearsal.play();
        assertThat(rehearsal.wrong().get()).isEmpty();
        assertThat(rehearsal.shown().get().points()).isEqualTo("92");
        assertThat(rehearsal.shown().get().lines().getFirst()).contains("14").contains("13");
        rehearsal.passedMs().subscribe(ms -> rehearsal.stop());
        rehearsal.play();
        assertThat(rehearsal.shown().get().lines()).as("stopped: nothing to show").isEmpty();
        assertThat(rehearsal.passedMs().get()).isEqualTo(RehearsalViewModel.REST);
        for (String language : List.of("zh", "en")) {
            Pictures.paint(
                    "shows-rehearsal-" + language,
                    () -> {
                        ShowsViewModel fresh = model(language);
                        fresh.page().set(ShowsViewModel.Page.REHEARSAL);
                        fresh.rehearsal().play();
                        fresh.rehearsal().passedMs().set(200_000);
                        return new StackPane(new ShowsView(fresh));
                    },
                    LAPTOP,
                    language.equals("zh"),
                    Scale.NORMAL);
        }
    }

    private ShowsViewModel model(String language) {
        background = new DirectBackground();
        var model =
                new ShowsViewModel(
                        new ShowsServices(
                                new PastService(evening.store),
                                new ReportService(
                                        evening.store,
                                        evening.broadcasts,
                                        evening.listings,
                                        new PastService(evening.store)),
                                new ReportFiles(evening.store, new ShopSettings(evening.store)),
                                _ -> Optional.of(home.resolve("elsewhere.pdf")),
                                new CalendarService(evening.store),
                                new PrepService(evening.store, evening.listings),
                                evening.listings,
                                this::play,
                                Evening.OWNER,
                                new TouchFeed(),
                                background,
                                new Notices(background),
                                evening.clock,
                                Texts.of(language)));
        background.pass(1_000);
        return model;
    }

    private void machine(String name, String language, Size size, boolean dark, Scale scale) {
        Pictures.paint(
                name,
                () -> {
                    ShowsViewModel model = model(language);
                    model.choose(model.shows().getLast());
                    model.machine().move(-240_000);
                    return new StackPane(new ShowsView(model));
                },
                size,
                dark,
                scale);
    }

    @Test
    void anySecondInEverySizeThemeAndLanguage() {
        evening.broadcasts.stop(Evening.OWNER);
        evening.clock.pass(86_400_000);
        evening.start();
        evening.clock.pass(60_000);
        evening.broadcasts.stop(Evening.OWNER);
        evening.clock.pass(3_600_000);
        machine("shows-machine-dark", "zh", LAPTOP, true, Scale.NORMAL);
    }

    @Test
    void aShowIsPlannedAndItsListTicked() {
        ShowsViewModel model = model("zh");
        model.plans().when().set("25:00");
        model.plans().plan();
        assertThat(model.plans().verdict().get().sentence()).isEqualTo("写成 20:00 或 11-23 20:00");
        model.plans().when().set("19:30");
        model.plans().anchor().set("阿芳");
        model.plans().theme().set("秋冬女鞋");
        model.plans().plan();
        PlanRow row = model.plans().plans().getFirst();
        assertThat(row.when()).isEqualTo("11-22 19:30");
        background.pass(1_000);
        row = model.plans().plans().getFirst();
        model.plans().tick(row, row.ticks().get(1));
        model.plans().item().set("样品摆好");
        model.plans().addItem();
        background.pass(1_000);
        row = model.plans().plans().getFirst();
        assertThat(row.done()).isEqualTo("1 / 7");
        assertThat(row.ticks().get(5).words()).contains("过审");
        model.plans().drop(row);
        background.pass(1_000);
        assertThat(model.plans().plans()).isEmpty();
        new CalendarService(evening.store).drop(Evening.OWNER, row.plan(), false);
        for (String language : List.of("zh", "en")) {
            Pictures.paint(
                    "shows-plans-" + language,
                    () -> {
                        ShowsViewModel fresh = model(language);
                        fresh.page().set(ShowsViewModel.Page.PLANS);
                        return new StackPane(new ShowsView(fresh));
                    },
                    LAPTOP,
                    language.equals("zh"),
                    Scale.NORMAL);
        }
    }

    @Test
    void theReportIsReadAndKept() {
        evening.broadcasts.stop(Evening.OWNER);
        Pictures.paint(
                "shows-report-dark",
                () -> {
                    ShowsViewModel model = model("zh");
                    model.openReport();
                    model.report().save();
                    model.report().saveAs();
                    return new StackPane(new ShowsView(model));
                },
                LAPTOP,
                true,
                Scale.NORMAL);
        Pictures.paint(
                "shows-report-150-en",
                () -> {
                    ShowsViewModel model = model("en");
                    model.openReport();
                    return new StackPane(new ShowsView(model));
                },
                new Size(1252, 560),
                false,
                Scale.LARGE);
        assertThat(home.resolve("elsewhere.pdf")).isNotEmptyFile();
        assertThat(home.resolve("reports/2026-11-21-2000-zh.pdf"))
                .hasSameBinaryContentAs(home.resolve("elsewhere.pdf"));
    }

    @Test
    void aRunningShowIsOpenToo() {
        machine("shows-machine-light-en", "en", LAPTOP, false, Scale.NORMAL);
        machine("shows-machine-wide", "zh", DESK, true, Scale.NORMAL);
        machine("shows-machine-150", "zh", new Size(1252, 560), true, Scale.LARGE);
    }
}
