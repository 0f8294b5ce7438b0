package shop.kaibo.broadcast.rehearsal;

import shop.kaibo.base.Texts;

import java.util.List;

/** A score as sentences, the same on screen and on the command line. Thread-safe. */
public final class ScoreWords {
    private static final long SECOND = 1_000;

    private ScoreWords() {}

    /** One sentence for each part of it. */
    public static List<String> lines(Texts texts, Score score) {
        return List.of(
                texts.get(
                        "shows.score.stock",
                        score.lowStock().occasions(),
                        met(texts, score.lowStock()),
                        score.emptyMs() / SECOND),
                texts.get(
                        "shows.score.price",
                        score.wrongPrices().occasions(),
                        met(texts, score.wrongPrices()),
                        score.held()),
                texts.get("shows.score.asks", score.asks().occasions(), met(texts, score.asks())),
                texts.get(
                        "shows.score.pins",
                        score.pins().count(),
                        score.pins().empty(),
                        score.pins().longestMs() / SECOND),
                texts.get(
                        "shows.score.blind",
                        score.oversold(),
                        score.blindMs() / SECOND,
                        score.blindRestocks()));
    }

    private static String met(Texts texts, Reaction reaction) {
        return texts.get(
                "shows.score.met",
                reaction.met(),
                reaction.medianMs() / SECOND,
                reaction.slowestMs() / SECOND);
    }
}
