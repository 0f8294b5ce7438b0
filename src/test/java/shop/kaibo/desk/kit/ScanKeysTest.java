package shop.kaibo.desk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import shop.kaibo.base.SettableClock;

import java.util.ArrayList;
import java.util.List;

class ScanKeysTest {
    private final SettableClock clock = new SettableClock();
    private final DirectBackground background = new DirectBackground();
    private final List<String> scanned = new ArrayList<>();
    private final List<String> typed = new ArrayList<>();
    private final ScanKeys keys = new ScanKeys(background, clock, scanned::add, typed::add);

    private void pass(long ms) {
        clock.pass(ms);
        background.pass(ms);
    }

    private void burst(String code, long gapMs) {
        code.chars()
                .forEach(
                        c -> {
                            keys.key(Character.toString(c));
                            pass(gapMs);
                        });
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 8, 30})
    void aBurstWithAnEndIsACodeAndNothingLeaks(long gap) {
        burst("YT88204471903", gap);
        assertThat(keys.end()).isTrue();
        pass(1000);
        assertThat(scanned).containsExactly("YT88204471903");
        assertThat(typed).isEmpty();
    }

    @Test
    void aHandIsAHand() {
        keys.key("1");
        pass(200);
        assertThat(typed).containsExactly("1");
        assertThat(keys.end()).isFalse();
        assertThat(scanned).isEmpty();
    }

    @Test
    void oneAndEnterTypedFastIsStillAHand() {
        keys.key("1");
        pass(40);
        assertThat(keys.end()).isFalse();
        assertThat(typed).containsExactly("1");
    }

    @Test
    void aScreenThatStandsStillTearsNoCode() {
        burst("YT8820", 8);
        clock.pass(140);
        keys.key("4");
        pass(8);
        // now the end of the pause comes before the keys that waited in the row behind it
        clock.pass(400);
        background.pass(60);
        burst("471903", 0);
        clock.pass(150);
        assertThat(keys.end()).isTrue();
        pass(1000);
        assertThat(scanned).containsExactly("YT88204471903");
        assertThat(typed).isEmpty();
    }

    @Test
    void enterIsDeafAfterABurst() {
        burst("YT88204471903", 5);
        keys.end();
        pass(100);
        assertThat(keys.end()).as("a second end of the same scanner").isTrue();
        pass(300);
        assertThat(keys.end()).isFalse();
    }

    @Test
    void theSameCodeWithinTwoSecondsIsOneLook() {
        burst("6901234567892", 5);
        keys.end();
        pass(900);
        burst("6901234567892", 5);
        assertThat(keys.end()).isTrue();
        assertThat(scanned).hasSize(1);
        pass(2100);
        burst("6901234567892", 5);
        keys.end();
        assertThat(scanned).hasSize(2);
        assertThat(typed).isEmpty();
    }

    @Test
    void aTornBurstIsNeverASingleKey() {
        burst("6901", 5);
        pass(120);
        assertThat(typed).containsExactly("6901");
        keys.key("2");
        pass(120);
        assertThat(typed).as("its last piece is no grade").containsExactly("6901");
    }
}
