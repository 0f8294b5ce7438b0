package shop.kaibo.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.kit.Words;
import shop.kaibo.order.OrderReport;

import java.nio.file.Path;

/** What goes on beside the board, by keys and in pictures. */
class FloorViewTest {
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

    private void seen() {
        show.feed.touch("ask");
        show.feed.touch("flash");
        show.feed.touch("promise");
        show.feed.touch("mic");
        show.feed.touch("pin");
        show.seen();
    }

    private static TextField field(Opened opened) {
        return (TextField) opened.layers().getScene().getFocusOwner();
    }

    @Test
    void everyKeyOfTheFloorDoesWhatItSaysAndIsTakenBack() {
        show.shelf(6);
        show.broadcasts.start(Show.OWNER, "小朱");
        show.clock.pass(60_000);
        Fx.run(
                () -> {
                    Opened o = Opened.of(show, "zh");
                    var scene = new Scene(o.layers(), 1290, 601);
                    Theme.apply(scene, true, Scale.NORMAL);
                    scene.snapshot(null);
                    o.view().shown();
                    asks(o);
                    flash(o);
                    rescue(o);
                    promise(o);
                    hands(o);
                    o.model().close();
                });
    }

    private void asks(Opened o) {
        for (int i = 0; i < 3; i++) {
            Opened.press(o.view(), KeyCode.W);
            field(o).setText("3 黑色40码");
            field(o).fireEvent(new javafx.event.ActionEvent());
            seen();
        }
        assertThat(o.model().floor().asks()).hasSize(1);
        assertThat(o.model().floor().asks().getFirst().count()).isEqualTo(3);
        show.undo.run();
        seen();
        assertThat(o.model().floor().asks().getFirst().count()).isEqualTo(2);
        Opened.press(o.view(), KeyCode.W);
        Opened.press(field(o), KeyCode.DOWN);
        field(o).fireEvent(new javafx.event.ActionEvent());
        seen();
        assertThat(o.model().floor().asks()).isEmpty();
    }

    private void flash(Opened o) {
        o.view().requestFocus();
        // six keys: 1 * 3 8 / Enter
        type(o, "1*38/");
        Opened.press(o.view(), KeyCode.ENTER);
        seen();
        assertThat(show.listings.at(1).skus().getFirst().priceFen()).isEqualTo(3_800);
        assertThat(o.model().shelf().getFirst().spec()).startsWith("闪购，01:00".replace("，", " "));
        show.clock.pass(42_000);
        show.background.pass(42_000);
        assertThat(o.model().shelf().getFirst().spec()).startsWith("闪购 00:18");
        show.clock.pass(18_000);
        show.background.pass(18_000);
        seen();
        assertThat(show.listings.at(1).skus().getFirst().priceFen()).isEqualTo(3_990);
        assertThat(o.model().shelf().getFirst().spec()).doesNotContain("闪购");
        type(o, "1*38/5m");
        Opened.press(o.view(), KeyCode.ENTER);
        seen();
        show.undo.run();
        assertThat(show.listings.at(1).skus().getFirst().priceFen()).isEqualTo(3_990);
    }

    private void rescue(Opened o) {
        String wrong =
                new Storm(show)
                        .place(new OrderReport.Line("rl2", "rs2", "苹果", "", 1, 2_990), 2_990);
        show.broadcasts.pin(Show.OWNER, show.listing(2));
        seen();
        Opened.press(o.view(), KeyCode.R);
        seen();
        assertThat(show.orders.find(wrong).orElseThrow().hold()).isEqualTo("错价，先别发");
        assertThat(show.listings.at(2).left()).isZero();
        assertThat(o.layers().isOpen()).isTrue();
        assertThat(Words.of(o.layers())).contains("2 号错价");
        o.layers().close();
        show.undo.run();
        assertThat(show.orders.find(wrong).orElseThrow().hold()).isNull();
        assertThat(show.listings.at(2).left()).isPositive();
    }

    private void promise(Opened o) {
        o.view().requestFocus();
        Opened.press(o.view(), KeyCode.G);
        field(o).setText("50");
        field(o).fireEvent(new javafx.event.ActionEvent());
        field(o).fireEvent(new javafx.event.ActionEvent());
        field(o).fireEvent(new javafx.event.ActionEvent());
        field(o).setText("6");
        field(o).fireEvent(new javafx.event.ActionEvent());
        seen();
        assertThat(o.layers().isOpen()).isFalse();
        assertThat(o.model().floor().promises()).hasSize(1);
        assertThat(o.model().floor().promises().getFirst().promise().first()).isEqualTo(50);
        show.undo.run();
        seen();
        assertThat(o.model().floor().promises()).isEmpty();
    }

    private void hands(Opened o) {
        show.clock.pass(1000);
        show.broadcasts.handOver(Show.OWNER, "阿芳");
        show.clock.pass(1000);
        seen();
        o.view().requestFocus();
        Opened.press(o.view(), KeyCode.F10);
        field(o).setText("1");
        field(o).fireEvent(new javafx.event.ActionEvent());
        seen();
        assertThat(o.model().state().get().onMic()).isEqualTo("小朱");
        show.clock.pass(1000);
        show.undo.run();
        seen();
        assertThat(o.model().state().get().onMic()).isEqualTo("阿芳");
    }

    private static void type(Opened o, String text) {
        for (char c : text.toCharArray()) {
            Event.fireEvent(
                    o.view(),
                    new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            String.valueOf(c),
                            "",
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false));
        }
    }
}
