package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.SettableClock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Sounds;
import shop.kaibo.desk.shell.ShellViewModel;
import shop.kaibo.desk.shell.SyncSign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ChimesTest {
    @TempDir Path home;

    @Test
    void theCableIsHeardWhenItGoesAndNotWhileItIsGone() {
        var clock = new SettableClock();
        var background = new DirectBackground();
        List<byte[]> played = new ArrayList<>();
        var sounds = new Sounds(background, (samples, _) -> played.add(samples), clock::nowMs);
        try (var shop = Wiring.open(home, clock);
                var model = new ShellViewModel(Texts.of("zh"), clock, background);
                var chimes = new Chimes(shop, model, sounds, background)) {
            assertThat(chimes).isNotNull();
            model.syncProperty().set(offline(1));
            clock.pass(5_000);
            model.syncProperty().set(offline(2));
            assertThat(played).hasSize(1);
            model.syncProperty().set(SyncSign.SYNCED);
            clock.pass(5_000);
            model.syncProperty().set(offline(2));
            assertThat(played).hasSize(2);
            model.mute();
            model.syncProperty().set(SyncSign.SYNCED);
            clock.pass(5_000);
            model.syncProperty().set(offline(3));
            assertThat(played).hasSize(2);
        }
    }

    private static SyncSign offline(int waiting) {
        return new SyncSign(SyncSign.Kind.OFFLINE, waiting, 0, 1_000, 1, 2);
    }
}
