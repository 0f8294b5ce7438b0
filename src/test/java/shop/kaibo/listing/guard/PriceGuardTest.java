package shop.kaibo.listing.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

class PriceGuardTest {
    @ParameterizedTest
    @CsvSource({
        // price, stock, last of the same code (0 none), the show's prices, answer
        "399, 200, 3990, '', low 90",
        "1197, 200, 3990, '', -",
        "1196, 200, 3990, '', low 70",
        "39900, 200, 3990, '', -",
        "39901, 200, 3990, '', high 10",
        "399, 200, 0, '', -",
        "399, 200, 0, '3990', low 90",
        "399, 200, 0, '3990 690 4990 9900 2990', low 90",
        "399, 10, 0, '3990 690 4990 9900 2990', -",
        "137, 1, 0, '690 4990 9900', low 97",
        "49501, 1, 0, '3990 9900 4990', high 10",
        "49500, 1, 0, '3990 9900 4990', -",
        "2900, 200, 0, '3990 4990 9900', -",
    })
    void doubts(long fen, long stock, long last, String recent, String answer) {
        List<Long> shown =
                recent.isEmpty()
                        ? List.of()
                        : Arrays.stream(recent.split(" ")).map(Long::valueOf).toList();
        var history =
                new PriceHistory(last == 0 ? OptionalLong.empty() : OptionalLong.of(last), shown);
        String said =
                PriceGuard.doubt(fen, stock, history)
                        .map(d -> d.low() ? "low " + d.percentBelow() : "high " + d.times())
                        .orElse("-");
        assertThat(said).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "3990, 叁拾玖元玖角, 三十九块九, thirty-nine yuan ninety",
        "399, 叁元玖角玖分, 三块九毛九, three yuan ninety-nine",
        "100, 壹元整, 一块, one yuan",
        "1000, 壹拾元整, 十块, ten yuan",
        "10005, 壹佰元零伍分, 一百块零五分, one hundred yuan zero five",
        "100500, 壹仟零伍元整, 一千零五块, one thousand five yuan",
        "5, 伍分, 五分, zero yuan zero five",
        "90, 玖角, 九毛, zero yuan ninety",
        "1005000, 壹万零伍拾元整, 一万零五十块, ten thousand fifty yuan",
        "2003000, 贰万零叁拾元整, 二万零三十块, twenty thousand thirty yuan",
        "100000000, 壹佰万元整, 一百万块, one million yuan",
        "12345678, 壹拾贰万叁仟肆佰伍拾陆元柒角捌分, 十二万三千四百五十六块七毛八, "
                + "one hundred twenty-three thousand four hundred fifty-six yuan seventy-eight",
    })
    void readsBack(long fen, String formal, String spoken, String english) {
        assertThat(PriceWords.formal(fen)).isEqualTo(formal);
        assertThat(PriceWords.spoken(fen)).isEqualTo(spoken);
        assertThat(PriceWords.english(fen)).isEqualTo(english);
    }
}
