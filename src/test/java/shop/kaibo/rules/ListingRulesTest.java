package shop.kaibo.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ListingRulesTest {
    @Test
    void titlesKeepEmojiAndLoseGarbage() {
        assertThat(ListingRules.title("  软底鞋\u0000 👟\uD83D  秋款\u200B\n ")).isEqualTo("软底鞋 👟 秋款");
        assertThat(ListingRules.title("👨‍👩‍👧 亲子装")).isEqualTo("👨‍👩‍👧 亲子装");
        assertThatThrownBy(() -> ListingRules.title("长".repeat(61)))
                .hasMessage("refused.title.long");
    }

    @Test
    void codesAreShortAndVisible() {
        assertThat(ListingRules.code(" Ａ１２ ")).isEqualTo("A12");
        assertThatThrownBy(() -> ListingRules.code("x".repeat(500)))
                .hasMessage("refused.code.long");
        assertThatThrownBy(() -> ListingRules.code("A\u0000B")).hasMessage("refused.code.control");
    }
}
