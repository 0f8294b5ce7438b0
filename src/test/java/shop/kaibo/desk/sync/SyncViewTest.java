package shop.kaibo.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Pictures.Size;
import shop.kaibo.desk.kit.Scale;

import java.nio.file.Path;

class SyncViewTest {
    /** What the frame leaves of the windows. */
    private static final Size LAPTOP = new Size(1290, 601);

    private static final Size DESK = new Size(1844, 984);

    @TempDir Path folder;
    private Ward ward;

    @BeforeEach
    void open() {
        ward = new Ward(folder);
    }

    @AfterEach
    void close() {
        ward.close();
    }

    private Path paint(String name, Size size, boolean dark, Scale scale, String language) {
        return Pictures.paint(
                "f5-" + name,
                () ->
                        new SyncView(ward.model(language))
                                .unsent(ward.unsent(language), ward.clock::nowMs),
                size,
                dark,
                scale);
    }

    @Test
    void itIsDrawnInBothThemesLanguagesAndSizes() {
        ward.fallIll(folder.resolve("other"));
        assertThat(paint("offline-dark-zh", LAPTOP, true, Scale.NORMAL, "zh")).exists();
        assertThat(paint("offline-light-en", LAPTOP, false, Scale.NORMAL, "en")).exists();
        assertThat(paint("offline-dark-desk", DESK, true, Scale.NORMAL, "zh")).exists();
        assertThat(paint("offline-light-large", LAPTOP, false, Scale.LARGE, "zh")).exists();
        assertThat(paint("offline-dark-desk-large-en", DESK, true, Scale.LARGE, "en")).exists();
    }

    @Test
    void nothingStuckIsSaidInWords() {
        assertThat(paint("alone-light-zh", LAPTOP, false, Scale.NORMAL, "zh")).exists();
    }

    @Test
    void theArrowsSelectAndTwoChoosesTheOtherSide() {
        ward.fallIll(folder.resolve("other"));
        Fx.run(
                () -> {
                    SyncViewModel model = ward.model("zh");
                    var view = new SyncView(model);
                    press(view, KeyCode.DIGIT2);
                    assertThat(model.sideProperty().get()).isEqualTo(2);
                    press(view, KeyCode.DOWN);
                    assertThat(model.selectedProperty().get()).isEqualTo(1);
                    assertThat(model.sideProperty().get()).isEqualTo(1);
                    model.close();
                });
    }

    private static void press(SyncView view, KeyCode code) {
        view.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
