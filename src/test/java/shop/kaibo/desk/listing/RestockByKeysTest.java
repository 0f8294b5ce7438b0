package shop.kaibo.desk.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.kaibo.desk.kit.CutText;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Keyboard;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.listing.Sku;

import java.nio.file.Path;
import java.util.List;

/** More of one size, by keys counted where the window receives them. */
class RestockByKeysTest {
    @TempDir Path home;

    private static void listed(Bench bench) {
        bench.photos(2);
        bench.model.line().text.set("39.9 36-40 x5 #A12 软底鞋");
        bench.model.enterLine();
        bench.settle();
        bench.settle();
        // read once more now, so that nothing is shown from the writer's thread later
        bench.store
                .db()
                .write(
                        tx -> {
                            tx.touched("listing");
                            return 0;
                        });
        bench.store.db().write(_ -> 0);
    }

    private static Keyboard shown(Bench bench) {
        Fx.run(() -> listed(bench));
        return new Keyboard(() -> ListingViewTest.framed(bench.view()));
    }

    private static List<Long> left(Bench bench) {
        return bench.listings.at(1).skus().stream().map(Sku::left).toList();
    }

    @Test
    void oneSizeOfFiveInSixKeys() {
        try (var bench = new Bench(home, "zh");
                var keys = shown(bench)) {
            Fx.run(bench.model::toLine);
            keys.counted();
            keys.type("1/8 5");
            assertThat(bench.model.line().chips.get()).containsExactly("1 号补货", "38", "库 5 → 10");
            Fx.run(() -> CutText.check(keys.root()));
            keys.type("\n");
            int counted = keys.counted();
            System.out.println("one size of five restocked with " + counted + " keys");
            assertThat(counted).isLessThanOrEqualTo(6);
            assertThat(left(bench)).containsExactly(5L, 5L, 10L, 5L, 5L);
            assertThat(bench.model.cards()).as("the card still lies there").hasSize(1);
            assertThat(bench.undo.labelProperty().get()).isEqualTo("1 号补了 5 件");
            Fx.run(bench.undo::run);
            assertThat(left(bench)).containsExactly(5L, 5L, 5L, 5L, 5L);
        }
    }

    @Test
    void aClickOnASizeLeavesThePiecesToType() {
        try (var bench = new Bench(home, "zh");
                var keys = shown(bench)) {
            Fx.run(() -> bench.model.more(bench.model.listed().getFirst(), "40"));
            keys.counted();
            keys.type("50\n");
            assertThat(keys.counted()).isEqualTo(3);
            assertThat(left(bench)).containsExactly(5L, 5L, 5L, 5L, 55L);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/38+5|38",
                "1/38 + 7|38",
                "１/３８＋5|38",
                "1/6 5|36",
                "1+5|1 号要选规格",
                "1/3 5|1 号要选规格",
                "7+5|货架上没有 7 号",
                "1/38+0|“0”",
                "1/38+x|“x”",
            })
    void whatALineMeans(String line, String meant) {
        try (var bench = new Bench(home, "zh")) {
            Fx.run(() -> listed(bench));
            bench.model.line().text.set(line);
            List<String> chips = bench.model.line().chips.get();
            bench.model.enterLine();
            Verdict said = bench.model.line().verdict.get();
            if (chips.isEmpty()) {
                assertThat(said.kind()).isEqualTo(Verdict.Kind.ERROR);
                assertThat(said.sentence()).startsWith(meant);
            } else {
                assertThat(chips.get(1)).isEqualTo(meant);
                assertThat(said).isEqualTo(Verdict.FINE);
            }
        }
    }
}
