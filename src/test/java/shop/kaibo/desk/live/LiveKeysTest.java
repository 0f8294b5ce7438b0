package shop.kaibo.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Layers;
import shop.kaibo.desk.kit.NoticeStack;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Theme;

import java.nio.file.Path;

/** The board by keys alone, through the view. */
class LiveKeysTest {
    @TempDir Path home;

    @Test
    void fourKeysPinRestockAndFreeze() {
        try (var show = new Show(home).shelf(3)) {
            show.broadcasts.start(Show.OWNER, "小朱");
            Fx.run(
                    () -> {
                        LiveViewModel model = show.model("zh");
                        show.background.pass(300);
                        var holder = new StackPane();
                        var layers = new Layers(holder, new NoticeStack(show.notices, "×"));
                        var view = new LiveView(model, new Dialogs(layers));
                        holder.getChildren().add(view);
                        var scene = new Scene(layers, 1290, 601);
                        Theme.apply(scene, true, Scale.NORMAL);
                        scene.snapshot(null);
                        view.shown();
                        type(view, "2");
                        press(view, KeyCode.ENTER);
                        show.seen();
                        assertThat(model.shelf().get(1).pinned()).isTrue();
                        type(view, "3+50");
                        press(view, KeyCode.BACK_SPACE);
                        press(view, KeyCode.ENTER);
                        show.seen();
                        assertThat(model.shelf().get(2).left()).isEqualTo(305);
                        press(view, KeyCode.SPACE);
                        assertThat(model.stream().frozen().get()).isTrue();
                        type(view, "1");
                        press(view, KeyCode.DELETE);
                        press(view, KeyCode.ESCAPE);
                        press(view, KeyCode.ENTER);
                        assertThat(model.command().active()).isFalse();
                        press(view, KeyCode.F10);
                        assertThat(layers.isOpen()).isTrue();
                        model.close();
                    });
        }
    }

    private static void type(LiveView view, String text) {
        for (char c : text.toCharArray()) {
            var key =
                    new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            String.valueOf(c),
                            "",
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false);
            Event.fireEvent(view, key);
        }
    }

    private static void press(LiveView view, KeyCode code) {
        var key = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
        Event.fireEvent(view, key);
    }
}
