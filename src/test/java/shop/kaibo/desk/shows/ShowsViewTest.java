package shop.kaibo.desk.shows;

import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.past.Evening;
import shop.kaibo.broadcast.past.PastService;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Pictures.Size;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.TouchFeed;

import java.nio.file.Path;

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
    void aRunningShowIsOpenToo() {
        machine("shows-machine-light-en", "en", LAPTOP, false, Scale.NORMAL);
        machine("shows-machine-wide", "zh", DESK, true, Scale.NORMAL);
        machine("shows-machine-150", "zh", new Size(1252, 560), true, Scale.LARGE);
    }
}
