package shop.kaibo.desk.listing.source;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.animation.AnimationTimer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.scene.shape.Rectangle;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.listing.frame.DesktopScreens;
import shop.kaibo.operator.SourceSettings.Area;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class SourcesPaneTest {
    @TempDir Path home;

    private Stand stand;
    private Stage stage;
    private final TextField field = Fx.get(TextField::new);

    @AfterEach
    void close() {
        if (stage != null) {
            Fx.run(stage::close);
        }
        stand.close();
    }

    private void shown(int width, int height) {
        stand = new Stand(home, "zh");
        Fx.run(
                () -> {
                    stage = new Stage();
                    var scene = new Scene(stand.window(field), width, height);
                    Theme.apply(scene, true, Scale.NORMAL);
                    stage.setScene(scene);
                    stage.setX(0);
                    stage.setY(0);
                    stage.show();
                    stage.requestFocus();
                    field.requestFocus();
                });
    }

    private static void press(KeyCode... keys) {
        Fx.run(
                () -> {
                    var robot = new Robot();
                    for (KeyCode key : keys) {
                        robot.keyPress(key);
                    }
                    for (int i = keys.length - 1; i >= 0; i--) {
                        robot.keyRelease(keys[i]);
                    }
                });
        Fx.run(() -> {});
    }

    @Test
    void everySourceIsReachedByKeysWhereverTheCaretIs() throws IOException {
        shown(900, 640);
        stand.chosen = List.of(stand.file("chosen.jpg", 1, 110));
        press(KeyCode.CONTROL, KeyCode.O);
        assertThat(stand.photos).hasSize(1);
        Fx.run(
                () -> {
                    var content = new ClipboardContent();
                    content.putImage(SwingFXUtils.toFXImage(ItemArt.draw(1, 64, 48), null));
                    Clipboard.getSystemClipboard().setContent(content);
                });
        press(KeyCode.CONTROL, KeyCode.V);
        assertThat(stand.photos).hasSize(2);
        stand.chosen = List.of(Files.createDirectory(home.resolve("watched-folder")));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        assertThat(stand.model.folder().state().get().folder()).isEqualTo(stand.chosen.getFirst());
        press(KeyCode.CONTROL, KeyCode.P);
        assertThat(stand.model.opened().get()).isEqualTo(Opened.PHONE);
        press(KeyCode.CONTROL, KeyCode.M);
        assertThat(stand.model.opened().get()).isEqualTo(Opened.CAMERA);
        press(KeyCode.SPACE);
        assertThat(stand.photos).hasSize(3);
        assertThat(field.getText()).isEmpty();
        Fx.run(() -> field.setText("soft"));
        Fx.run(field::end);
        press(KeyCode.SPACE);
        assertThat(field.getText()).isEqualTo("soft ");
        press(KeyCode.CONTROL, KeyCode.M);
        assertThat(stand.model.opened().get()).isEqualTo(Opened.NONE);
        press(KeyCode.F11);
        assertThat(stand.model.frame().frozen().get()).isNotNull();
        press(KeyCode.RIGHT);
        press(KeyCode.SHIFT, KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertThat(stand.photos).hasSize(4);
        assertThat(stand.settings.area()).isPresent();
        press(KeyCode.F11);
        assertThat(stand.photos).hasSize(5);
        assertThat(stand.photos.get(4)).isEqualTo(stand.photos.get(3));
        press(KeyCode.SHIFT, KeyCode.F11);
        assertThat(stand.model.frame().frozen().get()).isNotNull();
        press(KeyCode.ESCAPE);
        assertThat(stand.model.frame().frozen().get()).isNull();
        assertThat(stand.photos).hasSize(5);
    }

    @Test
    void wordsGoOnIntoTheFieldAndEscapeClosesOnlyFromInside() {
        shown(900, 640);
        Fx.run(
                () -> {
                    var content = new ClipboardContent();
                    content.putString("A12");
                    Clipboard.getSystemClipboard().setContent(content);
                });
        press(KeyCode.CONTROL, KeyCode.V);
        assertThat(field.getText()).isEqualTo("A12");
        press(KeyCode.CONTROL, KeyCode.P);
        press(KeyCode.ESCAPE);
        assertThat(stand.model.opened().get()).isEqualTo(Opened.PHONE);
        Fx.run(() -> stage.getScene().getRoot().lookup(".s-open .k-icon-only").requestFocus());
        press(KeyCode.ESCAPE);
        assertThat(stand.model.opened().get()).isEqualTo(Opened.NONE);
    }

    /** Until so many pictures have been drawn. */
    private static void frames(int count) {
        var left = new CountDownLatch(count);
        var timer =
                Fx.get(
                        () ->
                                new AnimationTimer() {
                                    @Override
                                    public void handle(long now) {
                                        left.countDown();
                                    }
                                });
        Fx.run(timer::start);
        try {
            assertThat(left.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Fx.run(timer::stop);
    }

    @Test
    void thePieceOfTheRealScreenIsTaken() throws IOException {
        stand = new Stand(home, "zh");
        var whole = new Area(0, 0, 1000, 1000);
        var screens = Fx.get(() -> new DesktopScreens(stand.background));
        assertThat(Fx.get(screens::whole)).isEqualTo(whole);
        // a popup stands for another program's window: only our stages step aside
        Fx.run(
                () -> {
                    stage = new Stage(StageStyle.UNDECORATED);
                    stage.setScene(new Scene(new Region(), 40, 40));
                    stage.setX(0);
                    stage.setY(0);
                    stage.show();
                    var live = new Popup();
                    live.getContent()
                            .addAll(new Rectangle(0, 0, 60, 160), new Rectangle(60, 0, 60, 160));
                    ((Rectangle) live.getContent().get(0)).setFill(Color.web("#C81E28"));
                    ((Rectangle) live.getContent().get(1)).setFill(Color.web("#1E28C8"));
                    live.show(stage, 500, 300);
                });
        frames(5);
        var taken = new BufferedImage[1];
        Fx.run(() -> screens.take(new Area(530, 320, 60, 100), picture -> taken[0] = picture));
        assertThat(taken[0].getWidth()).isEqualTo(60);
        assertThat(taken[0].getHeight()).isEqualTo(100);
        assertThat(taken[0].getRGB(2, 50)).isEqualTo(0xFFC81E28);
        assertThat(taken[0].getRGB(57, 50)).isEqualTo(0xFF1E28C8);
        // our own window lies over the piece: it steps aside and comes back
        taken[0] = null;
        Fx.run(() -> screens.take(new Area(10, 10, 20, 20), picture -> taken[0] = picture));
        assertThat(taken[0]).isNull();
        assertThat(Fx.get(stage::getOpacity)).isZero();
        Fx.run(() -> stand.background.pass(250));
        assertThat(taken[0].getWidth()).isEqualTo(20);
        assertThat(Fx.get(stage::getOpacity)).isEqualTo(1.0);
    }
}
