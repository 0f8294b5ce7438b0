package shop.kaibo.desk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;

class ModelTest {
    private final DirectBackground background = new DirectBackground();

    @Test
    void noticesAreThreeAtMostAndDangerStays() {
        var notices = new Notices(background);
        notices.danger("7 号被拒", "");
        notices.success("1", "");
        notices.success("2", "");
        notices.success("3", "");
        assertThat(notices.shown()).extracting(Notice::title).containsExactly("7 号被拒", "2", "3");
        notices.show(Notice.of(Tone.WARNING, "又一次", "").keyed("3"));
        assertThat(notices.shown()).extracting(Notice::title).containsExactly("7 号被拒", "2", "又一次");
        background.pass(6000);
        assertThat(notices.shown()).extracting(Notice::title).containsExactly("7 号被拒");
    }

    @Test
    void undoRunsOnceWithinTenSeconds() {
        var undo = new Undo(background);
        var done = new ArrayList<String>();
        undo.offer("2 号 29.90 → 27.90", () -> done.add("back"));
        background.pass(3000);
        assertThat(undo.secondsProperty().get()).isEqualTo(7);
        undo.run();
        undo.run();
        assertThat(done).containsExactly("back");
        undo.offer("again", () -> done.add("late"));
        background.pass(10_000);
        undo.run();
        assertThat(done).containsExactly("back");
        assertThat(undo.labelProperty().get()).isEmpty();
    }

    @Test
    void fullWidthTypingBecomesHalfWidth() {
        assertThat(Typing.half("３９。９０　Ａ１２￥")).isEqualTo("39.90 A12¥");
    }

    @Test
    void figures() {
        assertThat(Formats.count(1204)).isEqualTo("1,204");
        assertThat(Formats.timer(5_025_000)).isEqualTo("01:23:45");
        assertThat(Formats.since(192_000)).isEqualTo("03:12");
        assertThat(Formats.percent(862, 1000)).isEqualTo("86.2");
        assertThat(Formats.hoursMinutes(76_080_000)).isEqualTo("21:08");
        assertThat(Scale.of(150)).isEqualTo(Scale.LARGE);
    }
}
