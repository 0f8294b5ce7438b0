package shop.kaibo.desk.shows;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.BoardTotals;
import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.broadcast.past.Evening;
import shop.kaibo.broadcast.past.PastService;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Look;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Thumbnails;
import shop.kaibo.desk.kit.Verdict;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

class MachineViewModelTest {
    @TempDir Path home;
    private Evening evening;
    private Broadcast show;
    private BoardTotals half;
    private long halfMs;

    /** Answers when it is told to, so that what happens while one is awaited can be seen. */
    private static final class Slow extends DirectBackground {
        private final List<Runnable> waiting = new ArrayList<>();
        private int asked;

        @Override
        public <T> void run(
                Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            asked++;
            waiting.add(() -> super.run(work, done, failed));
        }

        private void answer() {
            waiting.removeFirst().run();
        }
    }

    @BeforeEach
    void open() {
        evening = new Evening(home, 5).shelf(3);
        show = evening.start();
        for (int i = 0; i < 60; i++) {
            evening.step();
        }
        halfMs = evening.clock.nowMs();
        half = evening.broadcasts.board().orElseThrow().totals();
        evening.clock.pass(1_000);
        for (int i = 0; i < 60; i++) {
            evening.step();
        }
        show = evening.broadcasts.stop(Evening.OWNER);
    }

    @AfterEach
    void close() {
        evening.close();
    }

    private MachineViewModel model(DirectBackground background) {
        return new MachineViewModel(
                new PastService(evening.store), Texts.of("zh"), background, evening.clock);
    }

    @Test
    void itMovesBySecondsMinutesEntriesAndTypedTimes() {
        MachineViewModel model = model(new DirectBackground());
        model.open(show);
        assertThat(model.state().get().atMs()).isEqualTo(show.endedMs());
        assertThat(model.state().get().onMic()).isEqualTo("没在播");
        model.at(halfMs);
        assertThat(model.state().get().tiles().get(1).number())
                .isEqualTo(Formats.count(half.orders()));
        assertThat(model.state().get().lines()).anyMatch(HappeningRow::later);
        model.move(-1000);
        assertThat(model.state().get().atMs()).isEqualTo(halfMs - 1000);
        model.neighbour(true);
        assertThat(model.state().get().atMs()).isBetween(halfMs - 999, halfMs);
        model.first();
        model.move(-60_000);
        assertThat(model.state().get().atMs()).isEqualTo(show.startedMs());
        assertThat(model.state().get().tiles().get(1).number()).isEqualTo("0");
        assertThat(model.state().get().slots()).hasSize(3);
        assertThat(model.typed("20:01:00")).isTrue();
        assertThat(model.state().get().time()).isEqualTo("20:01:00");
        assertThat(model.typed("19:00")).isFalse();
        assertThat(model.verdict().get().kind()).isEqualTo(Verdict.Kind.ERROR);
        assertThat(model.state().get().time()).isEqualTo("20:01:00");
    }

    @Test
    void whatWasScrubbedPastIsNeverAsked() {
        var slow = new Slow();
        MachineViewModel model = model(slow);
        model.open(show);
        slow.answer();
        for (int i = 0; i < 500; i++) {
            model.move(-100);
        }
        assertThat(slow.asked).isEqualTo(2);
        slow.answer();
        slow.answer();
        assertThat(slow.waiting).isEmpty();
        assertThat(model.state().get().atMs()).isEqualTo(show.endedMs() - 50_000);
    }

    /** More entries than are read before anybody is told. */
    private void longHistory() {
        evening.store
                .db()
                .write(
                        tx -> {
                            for (int i = 0; i < 4_500; i++) {
                                evening.store
                                        .events()
                                        .append(
                                                tx,
                                                Broadcast.topic(show.id()),
                                                "broadcast.noise",
                                                Map.of(),
                                                "owner",
                                                null);
                            }
                            return show;
                        });
    }

    @Test
    void aLongHistoryTellsHowFarItIsReadAndCanBeLeft() {
        longHistory();
        MachineViewModel model = model(new DirectBackground());
        var seen = new ArrayList<Opening>();
        model.opening().subscribe(now -> seen.add(now));
        model.open(show);
        assertThat(seen).extracting(Opening::read).contains(2_000L, 4_000L);
        assertThat(seen.get(2).whole()).isGreaterThan(4_500);
        assertThat(seen.getLast()).isEqualTo(Opening.NONE);
        assertThat(model.state().get().atMs()).isEqualTo(show.endedMs());
        var once = model.opening().subscribe(now -> stopOnce(model, now));
        model.open(show);
        assertThat(model.opening().get()).isEqualTo(Opening.STOPPED);
        assertThat(model.state().get()).isEqualTo(MachineState.EMPTY);
        assertThat(seen.getLast().read()).as("nothing is read after that").isZero();
        once.unsubscribe();
        model.again();
        assertThat(model.state().get().atMs()).isEqualTo(show.endedMs());
    }

    private static void stopOnce(MachineViewModel model, Opening now) {
        if (now.read() == 2_000) {
            model.stop();
        }
    }

    @Test
    void theBarOfALongReading() {
        longHistory();
        // reads, and never says that it has
        var deaf =
                new DirectBackground() {
                    @Override
                    public <T> void run(
                            Callable<T> work,
                            Consumer<? super T> done,
                            Consumer<? super Exception> failed) {
                        super.run(work, _ -> {}, failed);
                    }
                };
        for (Look look : List.of(Look.USUAL, Look.USUAL.in("en").light().large())) {
            for (boolean stopped : new boolean[] {false, true}) {
                Pictures.paint(
                        "shows-opening" + (stopped ? "-stopped" : "") + look.suffix(),
                        () -> {
                            var texts = Texts.of(look.language());
                            var past = new PastService(evening.store);
                            var model = new MachineViewModel(past, texts, deaf, evening.clock);
                            model.open(show);
                            if (stopped) {
                                model.stop();
                            }
                            var photos = new Thumbnails(112, 8, (_, _) -> {});
                            return new StackPane(new MachineView(model, photos));
                        },
                        new Pictures.Size(966, 601),
                        look.dark(),
                        look.scale());
            }
        }
    }

    @Test
    void aTimePastMidnightBelongsToTheShowThatHasIt() {
        long evening = 1_795_262_400_000L + 3 * 3_600_000; // 23:00
        long night = evening + 2 * 3_600_000; // 01:00
        assertThat(TypedTime.read("0:30", evening, night)).hasValue(evening + 90 * 60_000 + 999);
        assertThat(TypedTime.read("233000", evening, night)).hasValue(evening + 30 * 60_000 + 999);
        assertThat(TypedTime.read("2:00", evening, night)).isEmpty();
        assertThat(TypedTime.read("24:00", evening, night)).isEmpty();
        assertThat(TypedTime.read("soon", evening, night)).isEmpty();
    }
}
