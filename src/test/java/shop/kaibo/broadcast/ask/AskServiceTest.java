package shop.kaibo.broadcast.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static shop.kaibo.broadcast.Stage.OWNER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.kaibo.base.Refused;
import shop.kaibo.base.SettableClock;
import shop.kaibo.broadcast.Stage;

import java.nio.file.Files;
import java.nio.file.Path;

class AskServiceTest {
    @TempDir Path home;

    @ParameterizedTest
    @CsvSource({
        "黑色40码, 7, 黑色40码, 1",
        "40码, 7, 40码, 1",
        "3 黑色40码, 3, 黑色40码, 1",
        "3号加绒款 x5, 3, 加绒款, 5",
        "3/加绒×2, 3, 加绒, 2",
        "１２：白 色, 12, 白 色, 1"
    })
    void anAskIsReadAsItIsSpoken(String typed, int slot, String words, long count) {
        assertThat(AskDraft.of(typed, 7)).isEqualTo(new AskDraft(slot, words, count));
    }

    @Test
    void theSameWishCountsUpAndIsSealed() throws Exception {
        var clock = new SettableClock();
        try (var stage = new Stage(home, clock).begun()) {
            AskService asks = stage.floor.asks();
            String show = stage.broadcasts.current().orElseThrow().id();
            String black = asks.capture(OWNER, AskDraft.of("黑色40码", 1));
            clock.pass(1000);
            asks.capture(OWNER, AskDraft.of("加绒款", 1));
            clock.pass(1000);
            assertThat(asks.capture(OWNER, AskDraft.of("黑色 40码", 1))).isEqualTo(black);
            asks.capture(OWNER, AskDraft.of("黑色40码 x2", 1));
            asks.capture(OWNER, AskDraft.of("2 黑色40码", 1));
            assertThat(asks.open(show, 9))
                    .extracting(a -> a.slot() + a.words() + a.count())
                    .containsExactly("1黑色40码4", "2黑色40码1", "1加绒款1");
            asks.done(OWNER, black, true);
            assertThat(asks.open(show, 9)).hasSize(2);
            asks.done(OWNER, black, false);
            asks.takeBack(OWNER, black, 3);
            assertThat(asks.open(show, 9)).extracting(Ask::count).containsExactly(1L, 1L, 1L);
            asks.takeBack(OWNER, black, 1);
            assertThat(asks.open(show, 9)).hasSize(2);
            assertThatThrownBy(() -> AskDraft.of("  ", 1)).isInstanceOf(Refused.class);
        }
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), "UTF-8")).doesNotContain("加绒款");
            }
        }
    }
}
