package shop.kaibo;

import shop.kaibo.base.Folders;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.rehearsal.Score;
import shop.kaibo.broadcast.rehearsal.ScoreWords;
import shop.kaibo.broadcast.rehearsal.Script;
import shop.kaibo.command.Signing;
import shop.kaibo.command.Tours;
import shop.kaibo.sync.Access;
import shop.kaibo.tour.HandClock;
import shop.kaibo.tour.Rehearsal;
import shop.kaibo.tour.RehearsalReport;
import shop.kaibo.tour.TourShop;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;

/** Rehearses a show on a home and a sandbox of its own. Used on one thread. */
final class HeadlessRehearsal {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** 2026-11-21 20:00 in Shanghai: a show is not rehearsed on a day of its own. */
    private static final long EVENING = 1_795_262_400_000L;

    private final long seed;
    private final int minutes;
    private final boolean english;

    HeadlessRehearsal(long seed, int minutes, boolean english) {
        this.seed = seed;
        this.minutes = minutes;
        this.english = english;
    }

    /** Performs one from beginning to end and leaves its report. */
    static Tours.Result perform(Tours.Rehearsed wanted) {
        Path home = wanted.out().resolve("home");
        Path data = wanted.out().resolve("sandbox");
        boolean english = wanted.language().equals("en");
        var rehearsal = new HeadlessRehearsal(wanted.seed(), wanted.minutes(), english);
        try {
            // what an earlier one left
            Folders.delete(home);
            Folders.delete(data);
            RehearsalReport report = rehearsal.play(home, data, _ -> true).orElseThrow();
            Path file = wanted.out().resolve("report.json");
            Files.writeString(
                    file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report));
            if (!wanted.keep()) {
                Folders.delete(home);
                Folders.delete(data);
            }
            @SuppressWarnings("unchecked")
            Map<String, ?> fields = JSON.convertValue(report, Map.class);
            String words = words(report, Texts.of(wanted.language()), file);
            return new Tours.Result(fields, words, report.holds());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plays it in two folders; empty when it was ended before its time. */
    Optional<RehearsalReport> play(Path home, Path data, LongPredicate goOn) throws IOException {
        Files.createDirectories(home);
        Files.createDirectories(data);
        var clock = new HandClock(EVENING);
        var script = Script.of(seed, minutes, Rehearsal.SLOTS);
        try (var practice = new PracticeGround(data, seed, english, clock, Runnable::run);
                var shop = Wiring.inTurn(home, clock)) {
            String token = Signing.required(new Gateways().practiceToken(practice.url()));
            Signing.required(
                    shop.accounts()
                            .connect(
                                    shop.actor(),
                                    "sandbox",
                                    new Access("sandbox", practice.url(), token)));
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
                    .run(goOn);
        }
    }

    private static String words(RehearsalReport report, Texts texts, Path file) {
        var lines = new ArrayList<String>();
        lines.add(
                texts.get(
                        "command.rehearse.done",
                        Long.toString(report.seed()),
                        report.minutes(),
                        report.score().points(),
                        file));
        lines.addAll(ScoreWords.lines(texts, report.score()));
        lines.add(
                texts.get(
                        "shows.rehearsal.truth", report.orders(), report.lost(), report.doubled()));
        return String.join("\n", lines);
    }
}
