package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.SettableClock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.desk.live.anchor.AnchorViewModel;

import java.nio.file.Path;
import java.util.ArrayList;

class AnchorFocusTest {
    @TempDir Path home;

    @Test
    void openedOnTheOtherScreenItLeavesTheKeyboardToTheBoard() {
        var background = new DirectBackground();
        try (var shop = Wiring.open(home, new SettableClock())) {
            var texts = Texts.of("zh");
            var feed = new TouchFeed();
            Fx.run(
                    () -> {
                        var given = new ArrayList<Window>();
                        var field = new TextField();
                        var work = new Stage();
                        work.setScene(new Scene(field, 300, 200));
                        // left of the only screen there is here: that one is the other
                        work.setX(-5_000);
                        work.setY(0);
                        work.show();
                        work.requestFocus();
                        field.requestFocus();
                        var window =
                                new AnchorWindow(
                                        () ->
                                                new AnchorViewModel(
                                                        shop.floor(),
                                                        shop.listings(),
                                                        texts,
                                                        background,
                                                        feed),
                                        texts,
                                        given::add);
                        window.toggle(work);
                        window.close();
                        work.close();
                        // the platform without a display lets two windows have the focus at once
                        assertThat(given).containsOnly(work).isNotEmpty();
                    });
        }
    }
}
