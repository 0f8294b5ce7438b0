package shop.kaibo.desk.shows;

import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.rehearsal.ScoreWords;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.shows.Rehearsals.Played;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A rehearsal: which one, how far it is, what came of it. FX thread only. */
final class RehearsalViewModel implements AutoCloseable {
    private static final long MINUTE = 60_000;
    private static final long TELL_MS = 5_000;
    private static final int LEAST = 2;
    private static final int MOST = 120;

    /** Not playing. */
    static final long REST = -1;

    private final Rehearsals rehearsals;
    private final Background background;
    private final Texts texts;
    private final StringProperty seed = new SimpleStringProperty("1");
    private final StringProperty minutes = new SimpleStringProperty("10");
    private final StringProperty wrong = new SimpleStringProperty("");
    private final LongProperty passedMs = new SimpleLongProperty(REST);
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.NOTHING);
    private AtomicBoolean stopped = new AtomicBoolean();
    private long lengthMs = MINUTE;

    /** A score as it is read; no lines before any. */
    record Shown(String points, String which, List<String> lines, boolean holds) {
        static final Shown NOTHING = new Shown("", "", List.of(), true);
    }

    RehearsalViewModel(ShowsServices services) {
        rehearsals = services.rehearsals();
        background = services.background();
        texts = services.texts();
    }

    Texts texts() {
        return texts;
    }

    StringProperty seed() {
        return seed;
    }

    StringProperty minutes() {
        return minutes;
    }

    /** What is wrong with what was typed, "" for nothing. */
    StringProperty wrong() {
        return wrong;
    }

    /** How far the show is in ms, {@link #REST} while none is played. */
    LongProperty passedMs() {
        return passedMs;
    }

    long lengthMs() {
        return lengthMs;
    }

    ObjectProperty<Shown> shown() {
        return shown;
    }

    /** Plays what is typed, unless one is played already. */
    void play() {
        if (passedMs.get() != REST) {
            return;
        }
        long which = number(seed.get());
        long length = number(minutes.get());
        boolean fine = which >= 0 && length >= LEAST && length <= MOST;
        wrong.set(fine ? "" : texts.get("shows.rehearsal.wrong", LEAST, MOST));
        if (!fine) {
            return;
        }
        var mine = new AtomicBoolean();
        stopped = mine;
        lengthMs = length * MINUTE;
        shown.set(Shown.NOTHING);
        passedMs.set(0);
        background.run(
                () -> rehearsals.play(which, (int) length, ms -> goOn(mine, ms)),
                played -> over(which, length, played),
                problem -> {
                    passedMs.set(REST);
                    background.broken(problem);
                });
    }

    private boolean goOn(AtomicBoolean mine, long ms) {
        if (ms % TELL_MS == 0) {
            background.onFx(() -> passedMs.set(ms));
        }
        return !mine.get();
    }

    private void over(long which, long length, Optional<Played> played) {
        passedMs.set(REST);
        played.ifPresent(it -> shown.set(shown(which, length, it)));
    }

    private Shown shown(long which, long length, Played played) {
        var lines = new ArrayList<>(ScoreWords.lines(texts, played.score()));
        lines.add(
                texts.get(
                        "shows.rehearsal.truth",
                        Formats.count(played.orders()),
                        played.lost(),
                        played.doubled()));
        return new Shown(
                Integer.toString(played.score().points()),
                texts.get("shows.rehearsal.which", Long.toString(which), length),
                List.copyOf(lines),
                played.lost() + played.doubled() == 0);
    }

    // below 0 for what is no number
    private static long number(String typed) {
        String text = typed.strip();
        return text.matches("[0-9]{1,12}") ? Long.parseLong(text) : -1;
    }

    /** Ends the one that is played; nothing of it is kept. */
    void stop() {
        stopped.set(true);
    }

    @Override
    public void close() {
        stop();
    }
}
