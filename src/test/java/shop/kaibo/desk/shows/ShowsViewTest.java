package shop.kaibo.desk.shows;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.past.Evening;
import shop.kaibo.broadcast.past.PastService;
import shop.kaibo.broadcast.report.ReportFiles;
import shop.kaibo.broadcast.report.ReportService;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Pictures.Size;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.operator.ShopSettings;

import java.nio.file.Path;
import java.util.Optional;

class ShowsViewTest {
    /** What rail and bars leave of the window at 100 %. */
    private static final Size LAPTOP = new Size(1290, 601);

    private static final Size DESK = new Size(1844, 984);

    @TempDir Path home;
    private Evening evening;

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

    private ShowsViewModel model(String language) {
        var background = new DirectBackground();
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
                                evening.listings,
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
