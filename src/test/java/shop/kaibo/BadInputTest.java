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
import shop.kaibo.platform.sandbox.art.ItemArt;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Whatever is typed or lies in a sheet: a sentence for what is bad, and the good beside it done.
 */
class BadInputTest {
    private static final String HEAD = "photo,price,stock,code,title,spec\n";
    private static final String FIRST = "good.jpg,39.90,200,A12,软底鞋,\n";
    private static final String LAST = "照片二.jpg,20,3,B1,,\n";

    private static String shelf = "";

    @TempDir static Path photos;
    @TempDir static Path shop;
    @TempDir Path folder;

    @BeforeAll
    static void lay() throws IOException {
        byte[] good = ItemArt.jpeg(0, 240);
        Files.write(photos.resolve("good.jpg"), good);
        Files.write(photos.resolve("照片二.jpg"), ItemArt.jpeg(1, 240));
        Files.writeString(photos.resolve("text.jpg"), "红色软底鞋，三十九块九\n".repeat(20));
        Files.write(photos.resolve("zero.jpg"), new byte[0]);
        Files.write(photos.resolve("half.jpg"), Arrays.copyOf(good, good.length / 2));
        Files.write(photos.resolve("huge.png"), pngHeader(60_000));
        Files.createDirectory(photos.resolve("folder.jpg"));
        var terminal = new Terminal(shop);
        terminal.type("list", "--photo", photo("good.jpg"), "--price", "39.9", "--stock", "200");
        shelf = terminal.type("listings", "--json").out();
        assertThat(shelf.lines()).hasSize(1);
    }

    private static byte[] pngHeader(int side) {
        byte[] kind = "IHDR".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer chunk = ByteBuffer.allocate(17).put(kind).putInt(side).putInt(side);
        chunk.put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(chunk.array());
        ByteBuffer png = ByteBuffer.allocate(33);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}).putInt(13);
        return png.put(chunk.array()).putInt((int) crc.getValue()).array();
    }

    private Terminal terminal() {
        return new Terminal(folder.resolve("home"));
    }

    private Said list(Path sheet, String language) {
        String[] words = {
            "list", "--dir", photos.toString(), "--sheet", sheet.toString(), "--json", "--lang"
        };
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = language;
        return terminal().type(all);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    list                                            | 1 | refused.photo.missing
                    list --photo good.jpg                           | 1 | refused.price.missing
                    list --photo good.jpg --price 10                | 1 | refused.stock.missing
                    list --photo text.jpg --price 10 --stock 1      | 1 | photo.alien
                    list --photo huge.png --price 10 --stock 1      | 1 | photo.huge
                    list --photo good.jpg --price -1 --stock 1      | 1 | refused.price.zero
                    list --photo good.jpg --price 39.999 --stock 1  | 1 | refused.price.decimals
                    list --photo good.jpg --price 10 --stock 1.5    | 1 | refused.stock.whole
                    list --photo good.jpg --price 10 --stock 1 --code 😀 | 1 | refused.code.emoji
                    list --photo good.jpg --line 0x5                | 1 | refused.price.zero
                    list --photo good.jpg --line 39.9x1.5           | 1 | refused.stock.whole
                    list --photo good.jpg --line 😀                 | 1 | refused.price.missing
                    list --photo good.jpg --line 9x9 --price 3      | 1 | refused.list.line
                    list --photo good.jpg --sheet s.csv             | 1 | refused.list.which
                    list --dir .                                    | 1 | refused.list.sheet
                    list --sheet absent.csv                         | 1 | sheet.missing
                    list --photo                                    | 2 | refused.usage.missing
                    list good.jpg                                   | 2 | refused.usage.unknown
                    price 1 0                                       | 1 | refused.price.zero
                    price 1 -1                                      | 1 | refused.price.zero
                    price 1 1e9                                     | 1 | refused.price.number
                    price 1 1000000000                              | 1 | refused.price.high
                    price 1 39.999                                  | 1 | refused.price.decimals
                    price 1 😀                                      | 1 | refused.price.number
                    price 1                                         | 2 | refused.usage.missing
                    price 1 10 20                                   | 2 | refused.usage.unknown
                    price x 10                                      | 1 | refused.slot.number
                    price 77 10                                     | 1 | refused.slot.empty
                    price 1/红 10                                   | 1 | refused.spec.none
                    restock 1                                       | 1 | refused.restock.which
                    restock 1 +5 --minus 5                          | 1 | refused.restock.which
                    restock 1 0                                     | 1 | refused.stock.pieces
                    restock 1 -5                                    | 1 | refused.stock.pieces
                    restock 1 +1.5                                  | 1 | refused.stock.pieces
                    restock 1 +1000000                              | 1 | refused.stock.pieces
                    restock 1 +999999                               | 1 | refused.stock.high
                    restock 1 --minus 201                           | 1 | refused.stock.below
                    unlist 0                                        | 1 | refused.slot.empty
                    unlist -1                                       | 1 | refused.slot.number
                    unlist 1/红                                     | 1 | refused.slot.whole
                    unlist                                          | 2 | refused.usage.missing
                    orders --limit 0                                | 1 | refused.limit
                    orders --limit abc                              | 2 | refused.usage.value
                    connect mars --url http://127.0.0.1:1           | 1 | refused.platform
                    sandbox --port 99999                            | 2 | refused.sandbox.port
                    sandbox --faults drop=2                         | 2 | refused.sandbox.faults
                    nosuch                                          | 2 | refused.usage.command
                    listings --lang fr                              | 2 | refused.usage.value
                    """)
    void aBadWordIsSaidAndChangesNothing(String typed, int exit, String key) {
        var terminal = new Terminal(shop);
        String[] words =
                Arrays.stream(typed.split(" +"))
                        .map(word -> Files.exists(photos.resolve(word)) ? photo(word) : word)
                        .toArray(String[]::new);
        Said json = terminal.type(with(words, "--json"));
        assertThat(json.exit()).isEqualTo(exit);
        assertThat(json.refused()).hasSize(1);
        assertThat(json.refused().getFirst().get("error").asString()).isEqualTo(key);
        assertThat(json.err()).isEmpty();
        Said sentence = terminal.type(words);
        assertThat(sentence.exit()).isEqualTo(exit);
        assertThat(sentence.out()).isEmpty();
        assertThat(sentence.err().lines()).hasSize(1);
        assertThat(sentence.sentence())
                .isEqualTo(json.refused().getFirst().get("message").asString())
                .containsPattern("[\\u4e00-\\u9fff]");

        assertThat(terminal.type("listings", "--json").out()).isEqualTo(shelf);
    }

    private static String photo(String name) {
        return photos.resolve(name).toString();
    }

    private static String[] with(String[] words, String last) {
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = last;
        return all;
    }
}
