package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.kaibo.Terminal.Said;
import shop.kaibo.base.Texts;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whatever lies in a sheet: a sentence for each bad row, and the good beside it listed. */
class BadRowsTest {
    private static final String HEAD = "photo,price,stock,code,title,spec\n";
    private static final String FIRST = "good.jpg,39.90,200,A12,软底鞋,\n";
    private static final String LAST = "照片二.jpg,20,3,B1,,\n";

    @TempDir static Path photos;
    @TempDir Path folder;

    @BeforeAll
    static void lay() throws IOException {
        BadPhotos.into(photos);
    }

    private Terminal terminal() {
        return new Terminal(folder.resolve("home"));
    }

    private Said list(Path sheet, String language) {
        String dir = photos.toString();
        return terminal()
                .type("list", "--dir", dir, "--sheet", "" + sheet, "--json", "--lang", language);
    }

    private Path sheet(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("s.csv"), bytes);
    }

    private Path sheet(String text) throws IOException {
        return sheet(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> ids(List<JsonNode> listed) {
        return listed.stream().map(each -> each.get("id").asString()).toList();
    }

    private static void isASentence(JsonNode refused, String key, String language) {
        assertThat(refused.get("error").asString()).isEqualTo(key);
        assertThat(Texts.of(language).has(key)).isTrue();
        String sentence = refused.get("message").asString();
        assertThat(sentence).isNotEqualTo(key).doesNotContain("{", "Exception", "null");
        assertThat(sentence.length()).isBetween(4, 90);
        assertThat(sentence.matches("(?s).*[\\u4e00-\\u9fff].*"))
                .as(sentence)
                .isEqualTo(language.equals("zh"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    text.jpg,10,10,T,,       | photo.alien
                    zero.jpg,10,10,T,,       | photo.empty
                    half.jpg,10,10,T,,       | photo.truncated
                    huge.png,10,10,T,,       | photo.huge
                    folder.jpg,10,10,T,,     | photo.missing
                    absent.jpg,10,10,T,,     | photo.missing
                    ,10,10,T,,               | sheet.photo
                    good.jpg,10,10,T,,,x     | sheet.cells
                    good.jpg,,10,T,,         | refused.price.missing
                    good.jpg,0,10,T,,        | refused.price.zero
                    good.jpg,0.00,10,T,,     | refused.price.zero
                    good.jpg,-1,10,T,,       | refused.price.zero
                    good.jpg,1e9,10,T,,      | refused.price.number
                    good.jpg,1000000000,1,T,,| refused.price.high
                    good.jpg,9E30,10,T,,     | refused.price.number
                    good.jpg,39.999,10,T,,   | refused.price.decimals
                    good.jpg,九块九,10,T,,    | refused.price.number
                    good.jpg,39.9😀,10,T,,   | refused.price.number
                    good.jpg,10,,T,,         | refused.stock.missing
                    good.jpg,10,0,T,,        | refused.stock.zero
                    good.jpg,10,-3,T,,       | refused.stock.zero
                    good.jpg,10,1.5,T,,      | refused.stock.whole
                    good.jpg,10,很多,T,,      | refused.stock.whole
                    good.jpg,10,😀,T,,       | refused.stock.whole
                    good.jpg,10,1000000,T,,  | refused.stock.high
                    good.jpg,10,99999999999999999999,T,, | refused.stock.high
                    good.jpg,10,10,500,,     | refused.code.long
                    good.jpg,10,10,鞋👟A,,    | refused.code.emoji
                    good.jpg,10,10,T,61,     | refused.title.long
                    good.jpg,10,10,T,,500    | refused.spec.long
                    """)
    void aBadRowIsSaidAndItsNeighboursAreListed(String row, String key) throws IOException {
        String bad =
                row.replace(",500,", "," + "C".repeat(500) + ",")
                        .replaceAll(",61,$", "," + "长".repeat(61) + ",")
                        .replaceAll(",500$", "," + "规".repeat(500));
        Path sheet = sheet(HEAD + FIRST + bad + "\n" + LAST);

        Said zh = list(sheet, "zh");
        assertThat(zh.exit()).isEqualTo(1);
        assertThat(zh.refused()).hasSize(1);
        isASentence(zh.refused().getFirst(), key, "zh");
        assertThat(zh.done()).hasSize(2);

        Said again = list(sheet, "en");
        assertThat(again.exit()).isEqualTo(1);
        String english = again.refused().getFirst().get("message").asString();
        if (english.chars().noneMatch(c -> c >= 0x4e00 && row.indexOf(c) >= 0)) {
            isASentence(again.refused().getFirst(), key, "en");
        }
        assertThat(again.done()).allMatch(each -> each.get("already").asBoolean());
        assertThat(ids(again.done())).isEqualTo(ids(zh.done()));

        List<JsonNode> kept = terminal().type("listings", "--json").done();
        assertThat(ids(kept)).isEqualTo(ids(zh.done()));
        assertThat(kept.get(0).get("priceFen").asLong()).isEqualTo(3990);
        assertThat(kept.get(0).get("stock").asLong()).isEqualTo(200);
        assertThat(kept.get(0).get("title").asString()).isEqualTo("软底鞋");
        assertThat(kept.get(1).get("code").asString()).isEqualTo("B1");
    }

    @Test
    void everyRowOfOneSheetIsListedOrSaid() throws IOException {
        Path sheet =
                sheet(
                        HEAD
                                + FIRST
                                + "text.jpg,10,10,,,\ngood.jpg,5,5,K1,,红\ngood.jpg,abc,5,K2,,白\n"
                                + "good.jpg,5,5,K3,,蓝\ngood.jpg,5,5,K4,,红\ngood.jpg,5,0,,,\n"
                                + LAST
                                + "good.jpg,5,5,,表情😀可以,\n");
        Said said = list(sheet, "zh");
        assertThat(said.refused().stream().map(r -> r.get("where").asString()))
                .containsExactly(
                        "第 3 行 text.jpg", "第 5 行 good.jpg", "第 7 行 good.jpg", "第 8 行 good.jpg");
        assertThat(said.err()).isEqualTo("4 行没上架。改好后只把这几行放进一张新表再上\n");
        assertThat(said.done()).hasSize(4);
        JsonNode shoe = said.done().get(1);
        assertThat(shoe.get("skus").findValuesAsString("spec")).containsExactly("红", "蓝");
        assertThat(said.done().get(3).get("title").asString()).isEqualTo("表情😀可以");
        list(sheet, "zh");
        assertThat(terminal().type("listings", "--json").done()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void sheetsOfEveryProgramAreRead(String charset) throws IOException {
        String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
        String text = mark + ("照片,价格,库存,货号,标题,规格\n" + FIRST + LAST).replace("\n", "\r\n");
        Said said = list(sheet(text.getBytes(Charset.forName(charset))), "zh");
        assertThat(said.exit()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.done().getFirst().get("title").asString()).isEqualTo("软底鞋");
        assertThat(said.done()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                               | sheet.empty
                    photo,price,stock                | sheet.empty
                    price,stock~1,2                  | sheet.columns
                    photo,price,stock,价格~a,1,2,3   | sheet.twice
                    photo,price,stock~"a.jpg,1,2     | sheet.quote
                    PK\u0003\u0004rest               | sheet.workbook
                    """)
    void aSheetThatIsNoneListsNothing(String text, String key) throws IOException {
        Path sheet = sheet(text.replace('~', '\n'));
        for (String language : List.of("zh", "en")) {
            Said said = list(sheet, language);
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.objects()).hasSize(1);
            assertThat(said.refused().getFirst().get("error").asString()).isEqualTo(key);
        }
        assertThat(terminal().type("listings", "--json").out()).isEmpty();
    }
}
