package shop.kaibo.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.calendar.Truth;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Keyboard;
import shop.kaibo.desk.kit.Look;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The three truths before a show, by keys. */
class TruthCardTest {
    @TempDir Path home;
    private Show show;
    private final List<AutoCloseable> open = new ArrayList<>();

    @BeforeEach
    void open() {
        show = new Show(home).shelf(2);
    }

    @AfterEach
    void close() {
        show.close();
    }

    private Parent asked(Look look) {
        Parent root = Screen.LIVE.framed(show, look, open);
        String begin = Texts.of(look.language()).get("live.start");
        root.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> begin.equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
        return root;
    }

    private void begins(String answers) {
        try (var keys = new Keyboard(() -> Screen.LIVE.framed(show, Look.USUAL, open))) {
            Fx.run(
                    () ->
                            keys.root().lookupAll(".button").stream()
                                    .map(Button.class::cast)
                                    .filter(button -> "开播".equals(button.getText()))
                                    .findFirst()
                                    .orElseThrow()
                                    .fire());
            keys.counted();
            keys.type(answers);
            assertThat(keys.counted()).isEqualTo(answers.length());
            Fx.run(
                    () -> {
                        var name = (TextField) keys.root().getScene().getFocusOwner();
                        assertThat(name.getText())
                                .as("no digit of the card before")
                                .doesNotContainPattern("[0-9]");
                        name.setText("小朱");
                    });
            keys.press(KeyCode.ENTER);
            Fx.run(show::seen);
            assertThat(show.broadcasts.current())
                    .as(() -> Fx.get(() -> Words.of(keys.root())).toString())
                    .isPresent();
        }
    }

    @Test
    void oneKeyForEachTruthAndOneToSkip() {
        begins("123");
        assertThat(show.truths).containsExactly(new Truth(true, true, true, ""));
        show.broadcasts.stop(Show.OWNER);
        show.clock.pass(60_000);
        begins("15");
        assertThat(show.truths.getLast())
                .isEqualTo(new Truth(true, false, false, Truth.REASONS.get(1)));
    }

    @Test
    void theCard() {
        for (Look look : List.of(Look.USUAL, Look.USUAL.in("en").light().large())) {
            Pictures.paint(
                    "truth" + look.suffix(),
                    () -> asked(look),
                    look.size(),
                    look.dark(),
                    look.scale());
        }
    }
}
