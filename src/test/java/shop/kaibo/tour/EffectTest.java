package shop.kaibo.tour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class EffectTest {
    /** Two effects that are one thing done twice, mostly under another key the second time. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "listing.created k1 21 our1, listing.created k2 22 our1",
                "stock k1 31 op1, stock k2 31 op1",
                "order.shipped k1 41 -, order.shipped k2 41 -",
                "case.refunded k1 51 -, case.refunded k2 51 -",
                "case.refunded k1 51 -, case.overdue_refunded - 51 -",
                "price k1 31 -, price k1 31 -"
            })
    void aThingDoneTwiceIsCounted(String first, String second) {
        assertThat(Effect.doubled(List.of(effect(first), effect(second)))).isEqualTo(1);
    }

    /** Two effects that belong together or to different things. */
    @ParameterizedTest
    @CsvSource({
        "listing.created k1 21 our1, listing.created k2 22 our2",
        "stock k1 31 op1, stock k2 31 op2",
        "order.shipped k1 41 -, order.shipped k2 42 -",
        "price k1 31 -, price k2 31 -",
        "case.refunded k1 51 -, order.closed k1 41 -",
        "order.placed - 41 -, order.paid - 41 -",
        "case.returned - 51 -, case.returned - 52 -"
    })
    void differentThingsAreNot(String first, String second) {
        assertThat(Effect.doubled(List.of(effect(first), effect(second)))).isZero();
    }

    private static Effect effect(String words) {
        String[] word = words.replace(" -", " ").split(" ", -1);
        return new Effect(word[0], word[1], word[2], word[3]);
    }
}
