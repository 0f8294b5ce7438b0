package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Layers;
import shop.kaibo.desk.kit.NoticeStack;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.safekeeping.Recovered;
import shop.kaibo.store.Payloads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** What the window shows while its shop is put back, and after a damaged one was replaced. */
class SafetyPicturesTest {
    @TempDir Path home;
    private final DirectBackground background = new DirectBackground();

    @Test
    void puttingBack() {
        restoring("restoring-dark", "zh", Pictures.Size.LAPTOP, true);
        restoring("restoring-light-en", "en", Pictures.Size.LAPTOP, false);
        restoring("restoring-desk", "zh", Pictures.Size.DESK, false);
    }

    private static void restoring(String name, String language, Pictures.Size size, boolean dark) {
        assertThat(
                        Pictures.paint(
                                name,
                                () -> {
                                    var view =
                                            new RestoringView(
                                                    Texts.of(language),
                                                    "11-22 20:03",
                                                    new AtomicBoolean());
                                    view.show(0.4);
                                    return view;
                                },
                                size,
                                dark,
                                Scale.NORMAL))
                .exists();
    }

    @Test
    void replaced() throws IOException {
        var report =
                new Recovered(
                        "changed",
                        1_795_608_180_000L,
                        1_795_606_180_000L,
                        12_480,
                        37,
                        212,
                        2,
                        "quarantine/1795608180000-changed",
                        0,
                        true);
        Files.writeString(home.resolve("recovered.json"), Payloads.write(report));
        recovered("recovered-dark", "zh", Pictures.Size.LAPTOP, true, Scale.NORMAL);
        recovered("recovered-light-en", "en", Pictures.Size.LAPTOP, false, Scale.NORMAL);
        recovered("recovered-desk-150-en", "en", Pictures.Size.DESK, true, Scale.LARGE);
    }

    private void recovered(
            String name, String language, Pictures.Size size, boolean dark, Scale scale) {
        assertThat(Pictures.paint(name, () -> card(language), size, dark, scale)).exists();
    }

    private Layers card(String language) {
        var stack = new NoticeStack(new Notices(background), "");
        var layers = new Layers(new StackPane(), stack);
        new RecoveredCard(Texts.of(language), new Dialogs(layers)).show(home, background);
        return layers;
    }
}
