package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.kaibo.Terminal.Said;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Whatever is typed behind a command: one sentence for what is bad, and nothing changed. */
class BadWordsTest {
    private static String shelf = "";

    @TempDir static Path photos;
    @TempDir static Path shop;

    @BeforeAll
    static void lay() throws IOException {
        BadPhotos.into(photos);
        var terminal = new Terminal(shop);
        terminal.type("list", "--photo", photo("good.jpg"), "--price", "39.9", "--stock", "200");
        shelf = terminal.type("listings", "--json").out();
        assertThat(shelf.lines()).hasSize(1);
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
