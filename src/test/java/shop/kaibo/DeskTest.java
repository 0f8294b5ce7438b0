package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.SettableClock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Notice;

import java.nio.file.Path;

class DeskTest {
    @TempDir Path home;

    @Test
    void theDeskOpensOnTheLiveBoard() throws Exception {
        try (var shop = Wiring.open(home, new SettableClock());
                var background = new Quiet()) {
            String route =
                    Fx.get(
                            () -> {
                                try (var desk = new Desk(shop, Texts.of("zh"), background)) {
                                    return desk.model().routeProperty().get();
                                }
                            });
            assertThat(route).isEqualTo("live");
        }
    }

    @Test
    void whoSpeaksStandsAtTheTopAndNotWhoBegan() throws Exception {
        var clock = new SettableClock();
        try (var shop = Wiring.open(home, clock)) {
            shop.broadcasts().start(shop.actor(), "小朱");
            clock.pass(60_000);
            shop.broadcasts().handOver(shop.actor(), "阿芳");
            String onMic =
                    Fx.get(
                            () -> {
                                var background = new DirectBackground();
                                try (var desk = new Desk(shop, Texts.of("zh"), background)) {
                                    return desk.model().anchorProperty().get();
                                }
                            });
            assertThat(onMic).isEqualTo("阿芳");
        }
    }

    @Test
    void aScanOnTheLiveBoardIsToldAndLeadsToTheBench() throws Exception {
        var clock = new SettableClock();
        try (var shop = Wiring.open(home, clock)) {
            Fx.run(
                    () -> {
                        var background = new DirectBackground();
                        try (var desk = new Desk(shop, Texts.of("zh"), background)) {
                            var root = desk.shell().root();
                            new Scene(root, 1366, 700);
                            for (char c : "YT88204471903".toCharArray()) {
                                key(root, KeyEvent.KEY_TYPED, "" + c, KeyCode.UNDEFINED);
                                clock.pass(8);
                                background.pass(8);
                            }
                            key(root, KeyEvent.KEY_PRESSED, "", KeyCode.ENTER);
                            assertThat(desk.model().notices().shown())
                                    .singleElement()
                                    .extracting(Notice::title)
                                    .isEqualTo("没认出来");
                            desk.model().notices().actNewest();
                            assertThat(desk.model().routeProperty().get()).isEqualTo("aftersale");
                            assertThat(desk.model().notices().shown()).isEmpty();
                        }
                    });
        }
    }

    private static void key(Node at, EventType<KeyEvent> type, String character, KeyCode code) {
        at.fireEvent(new KeyEvent(type, character, "", code, false, false, false, false));
    }
}
