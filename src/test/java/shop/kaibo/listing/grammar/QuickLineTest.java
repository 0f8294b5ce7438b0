package shop.kaibo.listing.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.kaibo.base.Texts;
import shop.kaibo.listing.grammar.Reading.Parsed;
import shop.kaibo.listing.grammar.Reading.Wrong;

import java.util.stream.Collectors;

class QuickLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "39.9x200 #A12 软底鞋 | 3990 A12 软底鞋 200",
                "39.9x200 | 3990 - - 200",
                "39.9X200 | 3990 - - 200",
                "39.9×200 | 3990 - - 200",
                "39.9*200 | 3990 - - 200",
                "３９．９×２００　＃Ａ１２ | 3990 A12 - 200",
                "39。9x200 | 3990 - - 200",
                "39.9 x200 | 3990 - - 200",
                "39.9 x 200 | 3990 - - 200",
                "39.9x 200 | 3990 - - 200",
                "39.9 200 | 3990 - - 200",
                "39.9 200双 软底鞋 | 3990 - 软底鞋 200",
                "¥39.90x200 | 3990 - - 200",
                "￥39.90 x200 | 3990 - - 200",
                "39.9元x200件 | 3990 - - 200",
                "39块x200 | 3900 - - 200",
                "#A12 39.9x200 | 3990 A12 - 200",
                "39.9 #A12 x200 | 3990 A12 - 200",
                "39.9x200 软底鞋 #A12 | 3990 A12 软底鞋 200",
                "39.9x200 软底鞋 秋款 #A12 | 3990 A12 软底鞋 秋款 200",
                "39.9x200 3斤装 苹果 | 3990 - 3斤装 苹果 200",
                "0.01x1 | 1 - - 1",
                "1000000x999999 | 100000000 - - 999999",
                "5x5 | 500 - - 5",
                "39.90x08 | 3990 - - 8",
                "39.9x200 👟鞋 | 3990 - 👟鞋 200",
                "39.9x200 #货-12_b | 3990 货-12_b - 200",
                "39.9 红/白 36-40 x5 | 3990 - - 5 红 36,红 37,红 38,红 39,红 40,白 36,白 37,白 38,白 39,白 40",
                "39.9 红/白 x5 #A12 | 3990 A12 - 5 红,白",
                "39.9 36-38 x5 | 3990 - - 5 36,37,38",
                "39.9 36-38x5 | 3990 - - 5 36,37,38",
                "39.9 36/37.5 x5 | 3990 - - 5 36,37.5",
                "红/白 39.9x5 | 3990 - - 5 红,白",
                "红/白 36-37 x5 39.9 | 3990 - - 5 红 36,红 37,白 36,白 37",
                "红/白 36-37 x5 39.9 软底鞋 | 3990 - 软底鞋 5 红 36,红 37,白 36,白 37",
                "39.9 红 x5 | 3990 - - 5 红",
                "39.9 S-XL x5 | 3990 - - 5 S,M,L,XL",
                "39.9 s-2xl x5 | 3990 - - 5 S,M,L,XL,XXL",
                "39.9 黑 S/M x 5 连衣裙 | 3990 - 连衣裙 5 黑 S,黑 M",
                "39.9 36 x5 | 3990 - - 5 36",
                "39.9 红／白 ３６－３７ ×５ | 3990 - - 5 红 36,红 37,白 36,白 37",
                "39.9 36-38 x5/8/3 | 3990 - - 5/8/3 36,37,38",
                "39.9 红/白 36-37 x5/8 | 3990 - - 5/8/5/8 红 36,红 37,白 36,白 37",
                "39.9 红/白 x 36-37 x5 | 3990 - - 5 红 36,红 37,白 36,白 37",
                "39.9 红/白 × 36-37 × 5 | 3990 - - 5 红 36,红 37,白 36,白 37",
                "39.9 红/白x36-37 x5 | 3990 - - 5 红 36,红 37,白 36,白 37",
                "39.9 36-37x红/白 x5 | 3990 - - 5 36 红,36 白,37 红,37 白",
                "红/白 x 36-37 x5 39.9 | 3990 - - 5 红 36,红 37,白 36,白 37",
                "39.9 XS/XL x5 | 3990 - - 5 XS,XL",
                "39.9 红/白 x S-M x5 | 3990 - - 5 红 S,红 M,白 S,白 M",
                "39.9x200 #A/12 | 3990 A/12 - 200",
                "39.9 红/白 x5 #A1/A2 | 3990 A1/A2 - 5 红,白",
                "39.9 红 x 36码 x5 | 3990 - - 5 红 36码",
                "39.9x200件 | 3990 - - 200",
                "39.9x200箱 苹果 | 3990 - 苹果 200",
                "¥39.9 200 #B-7 | 3990 B-7 - 200",
                "39.9✕200 | 3990 - - 200",
                "8块x3斤 橙子 | 800 - 橙子 3",
                "39.9 M x3 | 3990 - - 3 M",
                "39.9 大/中/小 x4 | 3990 - - 4 大,中,小",
                "39.9 白 36/38 x2 #W | 3990 W - 2 白 36,白 38",
                "#W 39.9 白 36/38 x2 | 3990 W - 2 白 36,白 38",
                "39.9x200 2026新款 | 3990 - 2026新款 200",
                "39.9x200 x型凉鞋 | 3990 - x型凉鞋 200",
                "39.9x1 孤品 | 3990 - 孤品 1",
                "红 39.9 x5 | 3990 - - 5 红",
                "39.9 S/M/L x2/3/4 | 3990 - - 2/3/4 S,M,L",
                "12x12 12寸相框 | 1200 - 12寸相框 12",
                "9.9元 50袋 辣条 | 990 - 辣条 50",
                "39.9 黑/白 x M-L x6 卫衣 | 3990 - 卫衣 6 黑 M,黑 L,白 M,白 L",
            })
    void reads(String line, String expected) {
        String[] parts = expected.strip().split(" ", 4);
        Reading reading = QuickLine.read(line);
        assertThat(reading).as(line).isInstanceOf(Parsed.class);
        Parsed parsed = (Parsed) reading;
        assertThat(parsed.priceFen()).isEqualTo(Long.parseLong(parts[0]));
        assertThat(parsed.code()).isEqualTo(parts[1].equals("-") ? "" : parts[1]);
        var stocks =
                parsed.skus().stream()
                        .map(s -> Long.toString(s.stock()))
                        .collect(Collectors.joining("/"));
        var specs = parsed.skus().stream().map(s -> s.spec()).collect(Collectors.joining(","));
        if (stocks.chars().allMatch(c -> c == stocks.charAt(0) || c == '/')
                || parsed.skus().stream().map(s -> s.stock()).distinct().count() == 1) {
            String one = Long.toString(parsed.skus().getFirst().stock());
            assertThat(said(parsed, one, specs)).isEqualTo(parts[2] + " " + parts[3]);
        } else {
            assertThat(said(parsed, stocks, specs)).isEqualTo(parts[2] + " " + parts[3]);
        }
    }

    private static String said(Parsed parsed, String stock, String specs) {
        String title = parsed.title().isEmpty() ? "-" : parsed.title();
        return title + " " + stock + (specs.isEmpty() ? "" : " " + specs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | price refused.price.missing",
                "'   ' | price refused.price.missing",
                "软底鞋 | price refused.price.missing",
                "#A12 | price refused.price.missing",
                "红/白 36-40 x5 | price refused.price.missing",
                "x200 | price refused.price.missing",
                "39.999x200 | price refused.price.decimals",
                "0x200 | price refused.price.zero",
                "0.00x200 | price refused.price.zero",
                "-1x200 | price refused.price.zero",
                "1000000.01x1 | price refused.price.high",
                "1000000000x1 | price refused.price.high",
                "39.9.9x200 | price refused.price.number",
                "1,299x10 | price refused.price.number",
                "39.9 | stock refused.stock.missing",
                "39.9 #A12 | stock refused.stock.missing",
                "39.9 软底鞋 | stock refused.stock.missing",
                "39.9x0 | stock refused.stock.zero",
                "39.9x-5 | stock refused.stock.zero",
                "39.9 -5 | stock refused.stock.zero",
                "39.9x1.5 | stock refused.stock.whole",
                "39.9 1.5 | stock refused.stock.whole",
                "39.9xabc | stock refused.stock.whole",
                "39.9x1000000 | stock refused.stock.high",
                "39.9x1000000000 | stock refused.stock.high",
                "39.9 36-38 x5/8 | stock refused.stock.count",
                "39.9 36-38 x5 #A/B | code refused.code.count",
                "39.9 红/白 x | stock refused.stock.missing",
                "39.9 红/白 x 36-40 | stock refused.stock.whole",
                "39.9x5 #A🔥 | code refused.code.emoji",
                "39.9 红/白 36-37 S-M 薄/厚 x5 | stock refused.stock.missing",
                "x 200 | price refused.price.missing",
                "红/白 x 36-40 x5 | price refused.price.missing",
                "39.9 XL-S x5 | spec refused.spec.range",
                "39.9 36-40- x | stock refused.stock.missing",
                "¥x5 | price refused.price.missing",
                "39.9 x5/a | stock refused.stock.missing",
                "39.9x200 # | code refused.code.missing",
                "39.9x200 #A #B | code refused.code.double",
                "39.9 红//白 x5 | spec refused.spec.empty",
                "39.9 红/红 x5 | spec refused.spec.double",
                "39.9 40-36 x5 | spec refused.spec.range",
                "39.9 1-999 x5 | spec refused.spec.range",
                "39.9 1-50 红/白/黑 x5 | spec refused.spec.many",
                "abc | price refused.price.missing",
                "¥ | price refused.price.missing",
                "x | price refused.price.missing",
                "三十九x5 | price refused.price.missing",
                ".5x10 | price refused.price.number",
                "39,9x200 | price refused.price.number",
                "0.001x5 | price refused.price.decimals",
                "¥0x5 | price refused.price.zero",
                "39.9x | stock refused.stock.missing",
                "39.9 x | stock refused.stock.missing",
                "39.9 x两百 | stock refused.stock.missing",
                "39.9x2oo | stock refused.stock.whole",
                "39.9x99999999999999999999 | stock refused.stock.high",
                "39.9 36-38 x5/8/3/1 | stock refused.stock.count",
                "39.9 红/白 36-38 x5/8 | stock refused.stock.count",
                "39.9 红/ x5 | spec refused.spec.empty",
                "# | code refused.code.missing",
                "39.9x200 #A 12 #B | code refused.code.double",
            })
    void refuses(String line, String expected) {
        Reading reading = QuickLine.read(line);
        assertThat(reading).as(line).isInstanceOf(Wrong.class);
        Wrong wrong = (Wrong) reading;
        assertThat(wrong.field() + " " + wrong.key()).isEqualTo(expected.strip());
        for (String language : new String[] {"zh", "en"}) {
            String said = Texts.of(language).get(wrong.key(), wrong.arguments().toArray());
            assertThat(said).doesNotContain("refused.").doesNotContain("{");
        }
    }

    @Test
    void takesNoBookForALine() {
        assertThat(QuickLine.read("39.9x5 " + "鞋 ".repeat(200_000)))
                .isInstanceOfSatisfying(
                        Reading.Wrong.class,
                        wrong -> assertThat(wrong.key()).isEqualTo("refused.title.long"));
    }

    @Test
    void takesThePriceOfItsCardWhenItNamesNone() {
        Parsed own = (Parsed) QuickLine.read("红/白 x 36-37 x5", "39.9");
        assertThat(own.skus()).hasSize(4).allMatch(sku -> sku.priceFen() == 3990);
        Parsed named = (Parsed) QuickLine.read("29.9 红/白 x5", "39.9");
        assertThat(named.priceFen()).isEqualTo(2990);
    }

    @Test
    void givesEachSizeItsOwnCode() {
        Parsed each = (Parsed) QuickLine.read("39.9 红/白 36-37 x5/8 #A1/A2");
        assertThat(each.skus().stream().map(s -> s.code() + "=" + s.stock()))
                .containsExactly("A1=5", "A2=8", "A1=5", "A2=8");
    }
}
