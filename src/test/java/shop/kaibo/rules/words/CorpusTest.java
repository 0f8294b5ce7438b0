package shop.kaibo.rules.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.kaibo.base.Shanghai;
import shop.kaibo.rules.signed.RuleLibrary;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/**
 * Two corpora in different styles, each written by hand before the rules that were tuned on half of
 * it; the other half judges them.
 */
class CorpusTest {
    @ParameterizedTest
    @CsvSource({"corpus, 100, 400", "second, 127, 283"})
    void theHeldOutHalfIsCaughtAndTheGoodLinesPass(String name, int bad, int good)
            throws IOException {
        Corpus held = Corpus.read(name + "-held.tsv");
        System.out.println(name + ", held out: caught " + held.caught());
        System.out.println(name + ", held out: falsely caught " + held.falselyCaught());
        assertThat(held.caught().of()).isEqualTo(bad);
        assertThat(held.falselyCaught().of()).isEqualTo(good);
        assertThat(held.caught().share()).isGreaterThanOrEqualTo(0.96);
        assertThat(held.falselyCaught().share()).isLessThanOrEqualTo(0.02);
    }

    @Test
    void theHalvesShareNoLine() throws IOException {
        var all = new HashSet<String>();
        int lines = 0;
        for (String half : List.of("corpus-tune", "corpus-held", "second-tune", "second-held")) {
            Corpus corpus = Corpus.read(half + ".tsv");
            lines += corpus.lines().size();
            corpus.lines().forEach(line -> all.add(line.text()));
        }
        assertThat(all).hasSize(lines).hasSize(1832);
    }

    /** What the first half of the second corpus showed is known from November 2026 on. */
    @Test
    void anOlderDayIsJudgedByItsOwnRules() {
        var rules = new WordRules(RuleLibrary.shipped());
        String text = "彳攵亻言同号";
        assertThat(rules.look("title", text, "", Corpus.AT)).anyMatch(Finding::blocks);
        long before = Shanghai.startOf(LocalDate.parse("2026-11-01")) - 1;
        assertThat(rules.look("title", text, "", before)).isEmpty();
        assertThat(rules.look("title", "加微信领券", "", before)).anyMatch(Finding::blocks);
    }

    @Test
    void wilsonsIntervalIsTheOneOfTheBooks() {
        var rate = new Corpus.Rate(81, 263);
        assertThat(rate.low()).isBetween(0.2552, 0.2554);
        assertThat(rate.high()).isBetween(0.3661, 0.3663);
    }
}
