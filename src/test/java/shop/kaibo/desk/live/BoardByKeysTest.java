package shop.kaibo.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.broadcast.BoardSlot;
import shop.kaibo.desk.kit.Discreet;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Keyboard;
import shop.kaibo.desk.kit.Look;
import shop.kaibo.desk.kit.Words;
import shop.kaibo.listing.ListingState;
import shop.kaibo.order.OrderStatus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A show steered by a real keyboard in the whole window, no key counted twice. */
class BoardByKeysTest {
    @TempDir Path home;
    private Show show;
    private final List<AutoCloseable> open = new ArrayList<>();
    private Keyboard keys;

    @BeforeEach
    void open() {
        show = new Show(home).shelf(3);
        show.broadcasts.start(Show.OWNER, "小朱");
        show.clock.pass(60_000);
        show.order(1, 2, OrderStatus.PAID, 0, 1);
        keys = new Keyboard(() -> Screen.LIVE.framed(show, Look.USUAL, open));
    }

    @AfterEach
    void close() throws Exception {
        keys.close();
        for (AutoCloseable one : open.reversed()) {
            Fx.get(
                    () -> {
                        one.close();
                        return one;
                    });
        }
        show.close();
    }

    private int typed(String text) {
        keys.counted();
        keys.type(text);
        return after();
    }

    private int after() {
        Fx.run(
                () -> {
                    show.feed.touch("pin");
                    show.feed.touch("mic");
                    show.feed.touch("ask");
                    show.seen();
                });
        return keys.counted();
    }

    private int pressed(KeyCode... each) {
        keys.counted();
        for (KeyCode key : each) {
            keys.press(key);
        }
        return after();
    }

    // a card gets the keyboard with the pulse that lays it out
    private void focusInField() {
        for (int turn = 0; turn < 10_000; turn++) {
            if (Fx.get(() -> keys.root().getScene().getFocusOwner() instanceof TextField)) {
                return;
            }
        }
        throw new AssertionError("no field has the keyboard");
    }

    private void undone() {
        keys.withCtrl(KeyCode.Z);
        after();
    }

    private BoardSlot slot(int number) {
        return show.broadcasts.board().orElseThrow().slots().get(number - 1);
    }

    private long price(int number) {
        return show.listings.at(number).skus().getFirst().priceFen();
    }

    private List<String> words() {
        return Fx.get(() -> Words.of(keys.root()));
    }

    @Test
    void atMostFourKeysForWhatIsDoneAllNight() {
        assertThat(typed("2\n")).isEqualTo(2);
        assertThat(slot(2).pinned()).isTrue();
        assertThat(typed("3\n")).isEqualTo(2);
        assertThat(slot(3).pinned()).isTrue();
        undone();
        assertThat(slot(2).pinned()).isTrue();
        typed("3\n");
        long left = slot(3).left();
        assertThat(typed("+50\n")).isEqualTo(4);
        assertThat(slot(3).left()).isEqualTo(left + 50);
        undone();
        assertThat(slot(3).left()).isEqualTo(left);
        assertThat(typed("2+5\n")).isEqualTo(4);
        assertThat(slot(2).left()).isEqualTo(365);
        typed("1\n");
        assertThat(typed("*38\n")).isEqualTo(4);
        assertThat(price(1)).isEqualTo(3_800);
        undone();
        assertThat(price(1)).isEqualTo(3_990);
        typed("3\n");
        assertThat(pressed(KeyCode.DIGIT1, KeyCode.DELETE, KeyCode.ENTER)).isEqualTo(3);
        assertThat(show.listings.at(1).state()).isEqualTo(ListingState.OFF);
        undone();
        assertThat(show.listings.at(1).state()).isNotEqualTo(ListingState.OFF);
        assertThat(pressed(KeyCode.DELETE, KeyCode.DELETE)).isEqualTo(2);
        assertThat(show.listings.at(3).state()).isEqualTo(ListingState.OFF);
    }

    @Test
    void whatIsAskedWhoSpeaksWhatStandsStillAndWhatACameraSees() {
        assertThat(typed("W")).isEqualTo(1);
        assertThat(Fx.<Object>get(() -> keys.root().getScene().getFocusOwner()))
                .isInstanceOf(TextField.class);
        assertThat(typed("XL\n")).as("an ask: its key, its letters, Enter").isEqualTo(3);
        assertThat(show.floor.asks().open(show.broadcasts.current().orElseThrow().id(), 9))
                .singleElement()
                .satisfies(ask -> assertThat(ask.words()).containsIgnoringCase("xl"));
        undone();
        assertThat(show.floor.asks().open(show.broadcasts.current().orElseThrow().id(), 9))
                .isEmpty();
        pressed(KeyCode.SPACE);
        assertThat(words()).contains("接着走");
        show.order(2, 1, OrderStatus.PAID, 1, 0);
        after();
        assertThat(words()).anyMatch(w -> w.contains("1 条新订单"));
        pressed(KeyCode.SPACE);
        assertThat(words()).noneMatch(w -> w.contains("新订单"));
        pressed(KeyCode.F3);
        assertThat(words()).anyMatch(w -> w.contains("5678"));
        pressed(KeyCode.F12);
        assertThat(words()).contains(Discreet.DOTS).noneMatch(w -> w.contains("5678"));
        pressed(KeyCode.F12);
        assertThat(words()).anyMatch(w -> w.contains("5678"));
        pressed(KeyCode.F1);
        pressed(KeyCode.F10);
        focusInField();
        typed("AF\n");
        assertThat(show.broadcasts.board().orElseThrow().onMic()).isEqualToIgnoringCase("af");
        undone();
        assertThat(show.broadcasts.board().orElseThrow().onMic()).isEqualTo("小朱");
    }
}
