package shop.kaibo.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Discreet;
import shop.kaibo.desk.kit.Layers;
import shop.kaibo.desk.kit.NoticeStack;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Pictures.Size;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Words;

import java.nio.file.Path;
import java.util.List;

class LiveViewTest {
    /** What rail and bars leave of the window at 100 %. */
    private static final Size LAPTOP = new Size(1290, 601);

    private static final Size OLD = new Size(1290, 672);
    private static final Size DESK = new Size(1844, 984);

    @TempDir Path home;
    private Show show;

    @BeforeEach
    void open() {
        show = new Show(home);
    }

    @AfterEach
    void close() {
        show.close();
    }

    private StackPane view(LiveViewModel model) {
        var notices = new NoticeStack(show.notices, "×");
        var holder = new StackPane();
        var layers = new Layers(holder, notices);
        holder.getChildren().add(new LiveView(model, new Dialogs(layers)));
        return layers;
    }

    private void paint(String name, String language, Size size, boolean dark, Scale scale) {
        Pictures.paint(
                name,
                () -> {
                    LiveViewModel model = show.model(language);
                    show.background.pass(2_000);
                    return view(model);
                },
                size,
                dark,
                scale);
    }

    @Test
    void theBoardInEverySizeThemeAndLanguage() {
        show.shelf(10).hour();
        paint("live-dark", "zh", LAPTOP, true, Scale.NORMAL);
        paint("live-light", "zh", OLD, false, Scale.NORMAL);
        paint("live-en", "en", LAPTOP, true, Scale.NORMAL);
        paint("live-wide", "zh", DESK, true, Scale.NORMAL);
        paint("live-150", "zh", new Size(1252, 560), true, Scale.LARGE);
        paint("live-150-wide-en", "en", new Size(1790, 930), false, Scale.LARGE);
    }

    @Test
    void beforeTheFirstShowAndAfterOneThereIsOneButton() {
        paint("live-off", "zh", LAPTOP, true, Scale.NORMAL);
        show.shelf(4);
        show.broadcasts.start(Show.OWNER, "小朱");
        paint("live-begun", "zh", LAPTOP, false, Scale.NORMAL);
        show.broadcasts.stop(Show.OWNER);
        paint("live-over", "zh", LAPTOP, false, Scale.NORMAL);
    }

    @Test
    void whatIsTypedIsSaidBeforeItIsDone() {
        show.shelf(6).hour();
        for (String typed : List.of("2+50", "2*19.9", "77")) {
            Pictures.paint(
                    "live-typed-" + typed.replaceAll("[^0-9]", "_"),
                    () -> {
                        LiveViewModel model = show.model("zh");
                        show.background.pass(2_000);
                        var view = view(model);
                        model.command().type(typed);
                        return view;
                    },
                    LAPTOP,
                    true,
                    Scale.NORMAL);
        }
    }

    @Test
    void aCameraThatSeesTheBoardSeesNobodyWhoBuys() {
        show.shelf(6).hour();
        Pictures.paint(
                "live-discreet",
                () -> {
                    LiveViewModel model = show.model("zh");
                    show.background.pass(2_000);
                    return view(model);
                },
                LAPTOP,
                true,
                Scale.NORMAL,
                root -> {
                    assertThat(Words.of(root)).anyMatch(w -> w.contains("*"));
                    Discreet.hide(root.getScene(), true);
                    root.getScene().snapshot(null);
                    assertThat(Words.of(root)).contains(Discreet.DOTS);
                    assertThat(Words.of(root)).noneMatch(w -> w.contains("*"));
                });
    }

    @Test
    void aBlindBoardSaysSo() {
        show.shelf(10).hour().connected();
        show.broadcasts.pulse().heard();
        show.clock.pass(14_000);
        paint("live-blind", "zh", LAPTOP, true, Scale.NORMAL);
        paint("live-blind-en", "en", LAPTOP, false, Scale.NORMAL);
        paint("live-blind-150", "zh", new Size(1252, 560), true, Scale.LARGE);
    }
}
