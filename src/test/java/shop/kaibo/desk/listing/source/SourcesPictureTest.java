package shop.kaibo.desk.listing.source;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.kaibo.desk.kit.CutText;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Layers;
import shop.kaibo.desk.kit.NoticeStack;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.operator.SourceSettings.Area;
import shop.kaibo.photo.phone.PhoneProgress;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

/** How the sources look in all their states. */
class SourcesPictureTest {
    @TempDir Path home;

    private Stand stand;

    @AfterEach
    void close() {
        stand.close();
    }

    @ParameterizedTest
    @CsvSource({
        "source-phone-dark-zh, true, zh, NORMAL, OPEN",
        "source-phone-light-en, false, en, NORMAL, OPEN",
        "source-phone-light-zh, false, zh, NORMAL, OVER",
        "source-phone-dark-en, true, en, NORMAL, NONE",
        "source-phone-dark-en-150, true, en, LARGE, OPEN",
        "source-over-light-en-150, false, en, LARGE, OVER",
        "source-camera-light-en-150, false, en, LARGE, CAMERA",
        "source-camera-dark-zh, true, zh, NORMAL, CAMERA",
        "source-camera-light-en, false, en, NORMAL, BROKEN",
        "source-folder-light-en, false, en, NORMAL, FOLDER",
        "source-folder-dark-zh, true, zh, NORMAL, FOLDER",
    })
    void isDrawn(String name, boolean dark, String language, Scale scale, String what)
            throws IOException {
        stand = new Stand(home, language);
        if (what.equals("NONE")) {
            stand.networks = List.of();
        }
        if (what.equals("BROKEN")) {
            stand.cameras.there.clear();
        }
        if (what.equals("FOLDER")) {
            Path folder = Files.createDirectory(home.resolve("相机导出 2026-11"));
            stand.model.folder().choose(folder);
            Files.delete(folder);
            stand.pass(2_000);
            stand.settings.area(new Area(0, 0, 10, 10));
            stand.restart();
        } else {
            boolean camera = what.equals("CAMERA") || what.equals("BROKEN");
            stand.model.toggle(camera ? Opened.CAMERA : Opened.PHONE);
        }
        if (what.equals("OPEN")) {
            stand.pass(28_000);
            stand.model.phone().show(new PhoneProgress(1, 3, 5, 500, 1000));
            stand.model.phone().show(new PhoneProgress(2, 5, 5, 0, 0));
        }
        if (what.equals("OVER")) {
            stand.pass(300_000);
        }
        var size =
                scale == Scale.NORMAL ? new Pictures.Size(420, 600) : new Pictures.Size(500, 520);
        Pictures.paint(name, this::column, size, dark, scale, CutText::check);
    }

    private Parent column() {
        var layers = new Layers(new StackPane(), new NoticeStack(stand.notices, "close"));
        var pane = new SourcesPane(stand.model, stand, new Dialogs(layers));
        var box = new HBox(new VBox(pane));
        javafx.scene.layout.VBox.setVgrow(pane, javafx.scene.layout.Priority.ALWAYS);
        shop.kaibo.desk.kit.Em.onScale(
                pane,
                scale -> {
                    boolean large = scale != Scale.NORMAL;
                    pane.tight(large);
                    pane.setPrefWidth(scale.px(large ? 120 : 232));
                });
        return box;
    }

    @ParameterizedTest
    @CsvSource({"source-frame-dark-zh, true, zh", "source-frame-light-en, false, en"})
    void theFrozenScreenIsDrawn(String name, boolean dark, String language) throws IOException {
        stand = new Stand(home, language);
        stand.whole = new Area(0, 0, 1920, 1080);
        stand.screen = ItemArt.draw(3, 1920, 1080);
        Pictures.paint(
                name,
                () -> stand.window(new TextField()),
                Pictures.Size.LAPTOP,
                dark,
                Scale.NORMAL,
                root -> {
                    if (stand.model.frame().frozen().get() == null) {
                        stand.model.frame().shoot();
                        var again = root.getScene().snapshot(null);
                        write(name, SwingFXUtils.fromFXImage(again, null));
                    }
                    CutText.check(root);
                });
    }

    private static void write(String name, BufferedImage image) {
        try {
            ImageIO.write(image, "png", Path.of("target", "pictures", name + ".png").toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
