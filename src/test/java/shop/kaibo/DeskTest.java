package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.SettableClock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Fx;

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
}
