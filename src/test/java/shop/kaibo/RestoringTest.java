package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Notice;
import shop.kaibo.safekeeping.FoundCopy;
import shop.kaibo.store.Operation;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/** The window puts its shop back to a copy from a stick, and opens it by what opened the copy. */
class RestoringTest {
    private static final String WORDS = "山里的枇杷熟了没有";

    @TempDir Path folder;
    private final AtomicReference<Notice> said = new AtomicReference<>();

    @Test
    void aShopFromAnotherComputerIsOpenAfterwards() {
        Path copy = folder.resolve("copy.kaibo");
        try (var other = Wiring.open(folder.resolve("other"), Clock.system())) {
            other.settings().name(other.actor(), "朱记产地店");
            other.safekeeping().lock().passphrase(other.actor(), "", WORDS);
            other.safekeeping().backup(other.actor(), copy);
        }
        var shop = Wiring.open(folder.resolve("home"), Clock.system());
        FoundCopy found = shop.safekeeping().find(copy, WORDS);
        try (var again = restored(shop, found).shop()) {
            assertThat(again.settings().all().name()).isEqualTo("朱记产地店");
            assertThat(said.get().title()).doesNotContain("没恢复");
            assertThat(again.safekeeping().lock().word()).isEqualTo("passphrase");
        }
    }

    @Test
    void workLeftSinceItWasAskedKeepsTheShopAsItIs() {
        var shop = Wiring.open(folder.resolve("home"), Clock.system());
        shop.settings().name(shop.actor(), "before");
        FoundCopy copy = FoundCopy.of(shop.safekeeping().snapshot(shop.actor()));
        shop.settings().name(shop.actor(), "after");
        var draft = Operation.Draft.of("op", "order:1", "order.ship", "x", "owner@1");
        shop.store().db().write(tx -> shop.store().outbox().add(tx, draft));
        try (var again = restored(shop, copy).shop()) {
            assertThat(again.settings().all().name()).isEqualTo("after");
            assertThat(said.get().title()).contains("没恢复");
            assertThat(said.get().reason()).contains("1 条");
        }
    }

    private Opening.Opened restored(Wiring shop, FoundCopy copy) {
        var opened = new AtomicReference<Opening.Opened>();
        Fx.run(
                () ->
                        new Restoring(Texts.of("zh"), new DirectBackground(), copy)
                                .run(
                                        shop,
                                        () -> {},
                                        (again, notice) -> {
                                            opened.set(again);
                                            said.set(notice);
                                        }));
        return opened.get();
    }
}
