package shop.kaibo;

import shop.kaibo.base.Folders;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.rehearsal.Reaction;
import shop.kaibo.broadcast.rehearsal.Score;
import shop.kaibo.broadcast.rehearsal.Script;
import shop.kaibo.command.Signing;
import shop.kaibo.command.Tours;
import shop.kaibo.tour.HandClock;
import shop.kaibo.tour.Rehearsal;
import shop.kaibo.tour.RehearsalReport;
import shop.kaibo.tour.TourShop;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Rehearses a show on a home and a sandbox of its own. Used on the main thread. */
final class HeadlessRehearsal {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** 2026-11-21 20:00 in Shanghai: a show is not rehearsed on a day of its own. */
    private static final long EVENING = 1_795_262_400_000L;

    private final Tours.Rehearsed wanted;

    HeadlessRehearsal(Tours.Rehearsed wanted) {
        this.wanted = wanted;
    }

    Tours.Result perform() {
        Path home = wanted.out().resolve("home");
        Path data = wanted.out().resolve("sandbox");
        try {
            // what an earlier one left
            Folders.delete(home);
            Folders.delete(data);
            Files.createDirectories(home);
            Files.createDirectories(data);
            RehearsalReport report = play(home, data);
            Files.writeString(
                    wanted.out().resolve("report.json"),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report));
            if (!wanted.keep()) {
                Folders.delete(home);
                Folders.delete(data);
            }
            @SuppressWarnings("unchecked")
            Map<String, ?> fields = JSON.convertValue(report, Map.class);
            return new Tours.Result(fields, words(report), report.holds());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RehearsalReport play(Path home, Path data) {
        var clock = new HandClock(EVENING);
        boolean english = wanted.language().equals("en");
        var script = Script.of(wanted.seed(), wanted.minutes(), Rehearsal.SLOTS);
        try (var practice = new PracticeGround(data, wanted.seed(), english, clock, Runnable::run);
                var shop = Wiring.inTurn(home, clock)) {
            String token = Signing.required(new Gateways().practiceToken(practice.url()));
            Signing.required(
                    shop.accounts()
                            .connect(shop.actor(), "sandbox", "sandbox", practice.url(), token));
            var services =
                    new TourShop(
                            shop.actor(),
                            shop.listings(),
                            shop.orders(),
                            shop.broadcasts(),
                            shop.afterSales(),
                            shop.sync());
            return new Rehearsal(
                            script,
                            services,
                            shop.floor(),
                            practice,
                            clock,
                            show ->
                                    Score.of(
                                            show,
                                            shop.past().history(show),
                                            script,
                                            shop.broadcasts().alertRules(show.startedMs())))
                    .run();
        }
    }

    private String words(RehearsalReport report) {
        Texts texts = Texts.of(wanted.language());
        Score score = report.score();
        return String.join(
                "\n",
                texts.get(
                        "command.rehearse.done",
                        report.seed(),
                        report.minutes(),
                        score.points(),
                        wanted.out().resolve("report.json")),
                texts.get(
                        "command.rehearse.stock",
                        score.lowStock().occasions(),
                        reaction(texts, score.lowStock()),
                        score.emptyMs() / 1_000),
                texts.get(
                        "command.rehearse.price",
                        score.wrongPrices().occasions(),
                        reaction(texts, score.wrongPrices()),
                        score.held()),
                texts.get(
                        "command.rehearse.asks",
                        score.asks().occasions(),
                        reaction(texts, score.asks())),
                texts.get(
                        "command.rehearse.pins",
                        score.pins().count(),
                        score.pins().empty(),
                        score.pins().longestMs() / 1_000),
                texts.get(
                        "command.rehearse.truth",
                        report.orders(),
                        report.lost(),
                        report.doubled(),
                        score.oversold(),
                        score.blindMs() / 1_000));
    }

    private static String reaction(Texts texts, Reaction reaction) {
        return texts.get(
                "command.rehearse.reaction",
                reaction.met(),
                reaction.medianMs() / 1_000,
                reaction.slowestMs() / 1_000);
    }
}
