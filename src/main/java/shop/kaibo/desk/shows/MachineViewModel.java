package shop.kaibo.desk.shows;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.broadcast.past.Past;
import shop.kaibo.broadcast.past.PastService;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Verdict;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The time machine over one show: which second is looked at and what stood on the board then. One
 * question is under way at a time; what was scrubbed past meanwhile is never asked. FX thread only.
 */
final class MachineViewModel {
    /** The whole show for the strip: its span and its money by the minute, in fen. */
    record Span(long fromMs, long toMs, SortedMap<Long, Long> minutes) {
        static final Span NONE = new Span(0, 0, new TreeMap<>());
    }

    private final PastService service;
    private final Texts texts;
    private final Background background;
    private final Clock clock;
    private final MachineWords words;
    private final ReadOnlyObjectWrapper<MachineState> state =
            new ReadOnlyObjectWrapper<>(MachineState.EMPTY);
    private final ReadOnlyObjectWrapper<Span> span = new ReadOnlyObjectWrapper<>(Span.NONE);
    private final ObjectProperty<Verdict> verdict = new SimpleObjectProperty<>(Verdict.FINE);
    private final ReadOnlyObjectWrapper<Opening> opening =
            new ReadOnlyObjectWrapper<>(Opening.NONE);
    private final AtomicInteger turn = new AtomicInteger();
    private @Nullable Past past;
    private @Nullable Broadcast asked;
    private long wanted;
    private boolean asking;

    MachineViewModel(PastService service, Texts texts, Background background, Clock clock) {
        this.service = service;
        this.texts = texts;
        this.background = background;
        this.clock = clock;
        words = new MachineWords(texts);
    }

    Texts texts() {
        return texts;
    }

    ReadOnlyObjectProperty<MachineState> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Span> span() {
        return span.getReadOnlyProperty();
    }

    /** What is wrong with the time that was typed. */
    ObjectProperty<Verdict> verdict() {
        return verdict;
    }

    /** How far the reading of a show's history is. */
    ReadOnlyObjectProperty<Opening> opening() {
        return opening.getReadOnlyProperty();
    }

    /** Ends the reading; the show stays unopened until it is chosen again. */
    void stop() {
        turn.incrementAndGet();
        opening.set(Opening.STOPPED);
    }

    /** Opens the show whose reading was ended. */
    void again() {
        if (asked != null) {
            open(asked);
        }
    }

    /** Opens a show and looks at its last second. */
    void open(Broadcast show) {
        asked = show;
        past = null;
        state.set(MachineState.EMPTY);
        span.set(Span.NONE);
        verdict.set(Verdict.FINE);
        int mine = turn.incrementAndGet();
        opening.set(new Opening(Opening.Step.READING, 0, 0));
        background.run(
                () -> service.open(show, (read, whole) -> goOn(mine, read, whole)),
                opened -> opened.ifPresent(is -> opened(show, is)),
                failure -> {
                    opening.set(Opening.NONE);
                    background.broken(failure);
                });
    }

    // on the reader's thread: another show, or nobody, wants what is read
    private boolean goOn(int mine, long read, long whole) {
        boolean wanted = turn.get() == mine;
        if (wanted) {
            background.onFx(() -> far(mine, read, whole));
        }
        return wanted;
    }

    private void far(int mine, long read, long whole) {
        if (turn.get() == mine && opening.get().step() == Opening.Step.READING) {
            opening.set(new Opening(Opening.Step.READING, read, whole));
        }
    }

    private void opened(Broadcast show, Past opened) {
        if (show != asked || opening.get().step() == Opening.Step.STOPPED) {
            return;
        }
        past = opened;
        opening.set(Opening.NONE);
        long to = show.running() ? Math.max(show.startedMs(), clock.nowMs()) : show.endedMs();
        span.set(new Span(show.startedMs(), to, opened.minutes()));
        at(to);
    }

    /** Looks at a moment (epoch ms), held within the show. */
    void at(long ms) {
        Span whole = span.get();
        wanted = Math.clamp(ms, whole.fromMs(), Math.max(whole.fromMs(), whole.toMs()));
        ask();
    }

    /** Moves by so many ms. */
    void move(long ms) {
        at(wanted + ms);
    }

    void first() {
        at(span.get().fromMs());
    }

    void last() {
        at(span.get().toMs());
    }

    /** To the next thing that happened, or the one before. */
    void neighbour(boolean later) {
        Past open = past;
        if (open != null) {
            at(open.neighbour(wanted, later));
        }
    }

    /** Looks at a typed time of day; tells whether the show has it. */
    boolean typed(String time) {
        OptionalLong at = TypedTime.read(time, span.get().fromMs(), span.get().toMs());
        verdict.set(
                at.isPresent() ? Verdict.FINE : Verdict.error(texts.get("shows.machine.noTime")));
        at.ifPresent(this::at);
        return at.isPresent();
    }

    private void ask() {
        Past open = past;
        if (open == null || asking) {
            return;
        }
        asking = true;
        long asked = wanted;
        background.run(
                () -> words.state(open.show(), open.at(asked), open.around(asked)),
                answer -> answered(open, Optional.of(answer), asked),
                failure -> {
                    answered(open, Optional.empty(), asked);
                    background.broken(failure);
                });
    }

    private void answered(Past open, Optional<MachineState> answer, long asked) {
        asking = false;
        if (open == past) {
            answer.ifPresent(state::set);
        }
        if (wanted != asked || open != past) {
            ask();
        }
    }
}
