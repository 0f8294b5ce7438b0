package shop.kaibo.rules.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.HashSet;

/** 1000 lines written by hand before the rules; the rules were tuned on the other half. */
class CorpusTest {
    @Test
    void theHeldOutHalfIsCaughtAndTheGoodLinesPass() throws IOException {
        Corpus held = Corpus.read("corpus-held.tsv");
        System.out.println("held out: caught " + held.caught());
        System.out.println("held out: falsely caught " + held.falselyCaught());
        assertThat(held.caught().share()).isGreaterThanOrEqualTo(0.98);
        assertThat(held.falselyCaught().share()).isLessThanOrEqualTo(0.02);
    }

    @Test
    void theHalvesAreWholeAndShareNoLine() throws IOException {
        Corpus tune = Corpus.read("corpus-tune.tsv");
        Corpus held = Corpus.read("corpus-held.tsv");
        assertThat(held.caught().of()).isEqualTo(100);
        assertThat(held.falselyCaught().of()).isEqualTo(400);
        assertThat(tune.lines()).hasSize(500);
        var all = new HashSet<String>();
        tune.lines().forEach(line -> all.add(line.text()));
        held.lines().forEach(line -> all.add(line.text()));
        assertThat(all).hasSize(1000);
    }

    @Test
    void wilsonsIntervalIsTheOneOfTheBooks() {
        var rate = new Corpus.Rate(81, 263);
        assertThat(rate.low()).isBetween(0.2552, 0.2554);
        assertThat(rate.high()).isBetween(0.3661, 0.3663);
    }
}
