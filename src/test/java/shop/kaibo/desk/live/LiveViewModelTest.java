package shop.kaibo.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.kaibo.broadcast.BoardPin;
import shop.kaibo.desk.kit.Minutes;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.listing.ListingState;
import shop.kaibo.order.OrderStatus;

import java.nio.file.Path;
import java.util.List;

class LiveViewModelTest {
    @TempDir Path home;
    private Show show;
    private LiveViewModel model;

    @BeforeEach
    void open() {
        show = new Show(home).shelf(4);
        show.broadcasts.start(Show.OWNER, "小朱");
        show.clock.pass(60_000);
        model = show.model("zh");
        show.background.pass(300);
    }

    @AfterEach
    void close() {
        model.close();
        show.close();
    }

    private void keys(String typed) {
        model.command().type(typed);
        assertThat(model.command().enter()).isTrue();
        show.seen();
    }

    private String echo() {
        return model.command().echo().get().sentence();
    }

    @Test
    void digitsAndEnterExplain() {
        keys("3");
        assertThat(model.shelf().get(2).pinned()).isTrue();
        show.clock.pass(1000);
        keys("1");
        assertThat(show.broadcasts.board().orElseThrow().pins())
                .extracting(BoardPin::slot)
                .containsExactly(3, 1);
        assertThat(show.undo.labelProperty().get()).isEqualTo("讲解 1 号");
        show.clock.pass(1000);
        show.undo.run();
        show.seen();
        assertThat(model.shelf().get(2).pinned()).isTrue();
    }

    @Test
    void plusRestocksAndUndoTakesItBack() {
        model.command().type("2+50");
        assertThat(echo()).isEqualTo("2号补 50 件，余 360 → 410".replace("2号", "2 号"));
        keys("");
        assertThat(show.listings.at(2).left()).isEqualTo(410);
        assertThat(model.shelf().get(1).left()).isEqualTo(410);
        show.undo.run();
        assertThat(show.listings.at(2).left()).isEqualTo(360);
        show.seen();
        model.command().type("2-400");
        assertThat(echo()).isEqualTo("只剩 360 件，减不了这么多");
        assertThat(model.command().echo().get().ready()).isFalse();
    }

    @Test
    void withoutANumberTheExplainedOneIsMeant() {
        model.command().type("+5");
        assertThat(echo()).isEqualTo("先打几号，或先讲解一件");
        model.command().clear();
        keys("4");
        keys("+5");
        assertThat(show.listings.at(4).left()).isEqualTo(305);
    }

    @Test
    void aDeepCutWantsASecondEnter() {
        long old = price(1);
        String small = String.valueOf((old - 10) / 100.0);
        keys("1*" + small);
        assertThat(price(1)).isEqualTo(old - 10);
        model.command().type("1*1");
        assertThat(model.command().echo().get().tone()).isEqualTo(Echo.Tone.WARNING);
        model.command().enter();
        assertThat(price(1)).isEqualTo(old - 10);
        model.command().enter();
        assertThat(price(1)).isEqualTo(100);
        show.undo.run();
        assertThat(price(1)).isEqualTo(old - 10);
    }

    private long price(int slot) {
        return show.listings.at(slot).skus().getFirst().priceFen();
    }

    @Test
    void delTakesDownAtTheSecondKeyAndUndoPutsBack() {
        model.command().type("2");
        model.command().delete();
        assertThat(echo()).isEqualTo("下架 2 号，再按 ⏎ 就下");
        assertThat(show.listings.at(2).state()).isEqualTo(ListingState.ON_SALE);
        model.command().enter();
        assertThat(show.listings.at(2).state()).isEqualTo(ListingState.OFF);
        show.undo.run();
        assertThat(show.listings.at(2).state()).isNotEqualTo(ListingState.OFF);
        model.command().type("3");
        model.command().delete();
        model.command().clear();
        assertThat(model.command().enter()).isFalse();
        assertThat(show.listings.at(3).state()).isEqualTo(ListingState.ON_SALE);
    }

    @ParameterizedTest
    @CsvSource({
        "2,2,'',' ',''",
        "2+50,2,'','+',50",
        "2*27.9,2,'','*',27.9",
        "2x27.9,2,'','*',27.9",
        "2¥27.9,2,'','*',27.9",
        "２＋５０,2,'','+',50",
        "+5,0,'','+',5",
        "2/红 37-5,2,红 37,'-',5",
    })
    void theShortLanguage(String typed, int slot, String spec, char sign, String amount) {
        String clean = LiveCommand.clean(typed);
        assertThat(LiveCommand.possible(clean)).isTrue();
        assertThat(LiveCommand.of(clean)).isEqualTo(new LiveCommand(slot, spec, sign, amount, ""));
    }

    @Test
    void whatCannotStandThereIsNotTaken() {
        for (String typed : List.of("a", "2a", "2+-", "2*1.234", "12345", "2++")) {
            assertThat(model.command().type(typed)).as(typed).isFalse();
        }
        assertThat(model.command().text().get()).isEmpty();
    }

    @Test
    void ordersComeInOnTopAndStandStillWhileFrozen() {
        show.order(1, 2, OrderStatus.PAID, 0, 2);
        show.order(1, 1, OrderStatus.PENDING_PAY, 0, 1);
        show.seen();
        assertThat(model.stream().rows())
                .extracting(StreamRow::quantity)
                .containsExactly("×1", "×2");
        assertThat(model.stream().rows().getFirst().repeat()).isEqualTo("回头 2");
        assertThat(model.state().get().tiles().get(1).figure()).isEqualTo("2");
        assertThat(model.state().get().tiles().get(2).figure()).isEqualTo("50.0");
        assertThat(model.stream().newest().get()).isEqualTo(model.stream().rows().getFirst().id());
        show.background.pass(700);
        assertThat(model.stream().newest().get()).isEmpty();
        model.stream().frozen().set(true);
        for (int i = 0; i < 12; i++) {
            show.order(2, 1, OrderStatus.PAID, 1, 0);
        }
        show.seen();
        assertThat(model.stream().rows()).hasSize(2);
        assertThat(model.stream().unseen().get()).isEqualTo("12 条新订单");
        model.stream().frozen().set(false);
        show.background.pass(300);
        assertThat(model.stream().rows()).hasSize(14);
        assertThat(model.stream().unseen().get()).isEmpty();
    }

    @Test
    void whatRunsOutIsSaidWithTheKeysThatHelp() {
        show.order(1, 440, OrderStatus.PAID, 0, 1);
        show.order(2, 360, OrderStatus.PAID, 0, 1);
        show.seen();
        assertThat(model.state().get().alerts())
                .extracting(AlertRow::sentence)
                .containsExactly("1 号余 10 件，约 1 分钟售完", "2 号售罄");
        model.step(model.state().get().alerts().getFirst());
        keys("");
        assertThat(show.listings.at(1).left()).isGreaterThan(1000);
    }

    @Test
    void theChartKnowsWhoSpokeAndWhatWasExplained() {
        show.broadcasts.pin(Show.OWNER, show.listing(2));
        show.clock.pass(10 * 60_000);
        show.broadcasts.handOver(Show.OWNER, "阿芳");
        show.order(1, 1, OrderStatus.PAID, 0, 1);
        show.seen();
        Minutes minutes = model.state().get().minutes();
        assertThat(minutes.values()).hasSize(60);
        assertThat(minutes.values().getLast()).isEqualTo(price(1) / 100);
        assertThat(minutes.bands())
                .containsExactly(
                        new Minutes.Band(48, 59, "小朱", false),
                        new Minutes.Band(59, 60, "阿芳 在麦", true));
        assertThat(minutes.pins()).containsExactly(new Minutes.Pin(49, "2号", true));
        assertThat(model.state().get().onMic()).isEqualTo("阿芳");
    }

    @Test
    void aShowEndsAndBeginsByName() {
        model.stop();
        show.feed.touch("broadcast");
        show.background.pass(300);
        assertThat(model.state().get().running()).isFalse();
        assertThat(model.state().get().lastShow()).contains("0 单");
        assertThat(model.stream().rows()).isEmpty();
        var begun = new int[1];
        model.mic().start("  ", () -> begun[0]++);
        assertThat(model.mic().verdict().get().kind()).isEqualTo(Verdict.Kind.ERROR);
        model.mic().start("阿芳", () -> begun[0]++);
        assertThat(begun[0]).isEqualTo(1);
        show.feed.touch("broadcast");
        show.background.pass(300);
        assertThat(model.state().get().running()).isTrue();
    }
}
