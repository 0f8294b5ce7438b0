package shop.kaibo.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.order.OrderStatus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Ten seconds without a word from the platform: the board says how old it is, and no more. */
class BlindTest {
    @TempDir Path home;
    private Show show;
    private LiveViewModel model;

    @BeforeEach
    void open() {
        show = new Show(home).shelf(4);
        show.broadcasts.start(Show.OWNER, "小朱");
        show.clock.pass(60_000);
        show.order(1, 440, OrderStatus.PAID, 0, 1);
        model = show.model("zh");
        show.background.pass(300);
    }

    @AfterEach
    void close() {
        model.close();
        show.close();
    }

    private void pass(long ms) {
        show.clock.pass(ms);
        show.background.pass(ms);
    }

    private List<String> alerts() {
        return model.state().get().alerts().stream().map(AlertRow::sentence).toList();
    }

    @Test
    void withoutAnAccountThereIsNobodyToHear() {
        pass(60_000);
        assertThat(model.state().get().asOf()).isEmpty();
    }

    @Test
    void tenSecondsOfSilenceMakeEveryFigureAnUpperBound() {
        show.connected();
        show.broadcasts.pulse().heard();
        pass(9_000);
        assertThat(model.shelf().getFirst().asOf()).isEmpty();
        assertThat(alerts()).containsExactly("1 号余 10 件，约 1 分钟售完");
        pass(2_000);
        assertThat(model.shelf()).extracting(ShelfRow::asOf).containsOnly("截至 20:01:00");
        assertThat(model.shelf().getFirst().low()).isFalse();
        assertThat(model.state().get().asOf()).isEqualTo("截至 20:01:00");
        assertThat(alerts()).containsExactly("20:01:00 起没收到平台消息");
        var went = new ArrayList<LivePlace>();
        model.onGo((place, what) -> went.add(place));
        model.step(model.state().get().alerts().getFirst());
        assertThat(went).containsExactly(LivePlace.SYNC);
        // setting the wall clock neither hides nor makes silence
        show.clock.set(show.clock.nowMs() - 3_600_000);
        pass(1_000);
        assertThat(model.state().get().asOf()).isNotEmpty();
        show.broadcasts.pulse().heard();
        pass(1_000);
        assertThat(model.shelf()).extracting(ShelfRow::asOf).containsOnly("");
    }

    @Test
    void whatCanBeDoneBlindIsDone() {
        show.connected();
        pass(11_000);
        model.command().type("1+50");
        assertThat(model.command().enter()).isTrue();
        show.seen();
        assertThat(model.shelf().getFirst().left()).isEqualTo(60);
        assertThat(model.mic().verdict().get()).isEqualTo(Verdict.FINE);
    }
}
