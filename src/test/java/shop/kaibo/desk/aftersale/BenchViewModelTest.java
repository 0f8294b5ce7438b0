package shop.kaibo.desk.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.ActOnCase;
import shop.kaibo.aftersale.QueueCounts;
import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.aftersale.loose.LooseService;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Notice;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.photo.camera.FileCameras;

import java.nio.file.Path;
import java.util.List;

class BenchViewModelTest {
    @TempDir Path home;
    private final DirectBackground background = new DirectBackground();
    private final TouchFeed feed = new TouchFeed();
    private final Notices notices = new Notices(background);
    private final Undo undo = new Undo(background);
    private ReturnsShop shop;
    private AfterSaleViewModel model;
    private BenchViewModel bench;
    private String parcel;

    @BeforeEach
    void open() {
        shop = new ReturnsShop(home);
        shop.order("2026112100003306", 1, "YT88204471903");
        shop.order("2026112100009930", 1, "");
        parcel =
                shop.sale(
                        "C1",
                        "2026112100003306",
                        CaseType.RETURN_REFUND,
                        CaseStatus.WAIT_SELLER_RECEIVE);
        shop.due("2026112100009930", CaseType.REFUND_ONLY, "拍错了", 3990, 42);
        model =
                new AfterSaleViewModel(
                        shop.cases,
                        new BenchDesk(shop.cases, shop.listings, shop.owner),
                        new LooseService(shop.store),
                        Shots.desk(shop, new FileCameras()),
                        shop.owner,
                        background,
                        feed,
                        notices,
                        undo,
                        shop.clock,
                        Texts.of("zh"),
                        new SimpleBooleanProperty());
        bench = model.bench();
    }

    @AfterEach
    void close() {
        model.close();
        shop.close();
    }

    private void pass(long ms) {
        shop.clock.pass(ms);
        background.pass(ms);
    }

    private void scan(String code) {
        code.chars()
                .forEach(
                        c -> {
                            bench.key(Character.toString(c));
                            pass(8);
                        });
        bench.enter();
        pass(500);
    }

    private void press(String key) {
        bench.key(key);
        pass(200);
    }

    private List<ActOnCase> sent() {
        return shop.open(ActOnCase.KIND).stream()
                .map(operation -> shop.act(operation.id()))
                .toList();
    }

    @Test
    void theQueueIsShownByDeadlineWithItsCounts() {
        assertThat(model.queue().rows())
                .extracting(QueueRow::tail)
                .containsExactly("…9930", "…3306");
        assertThat(model.queue().rows().getFirst().reason()).isEqualTo("拍错了");
        assertThat(model.queue().countsProperty().get()).isEqualTo(new QueueCounts(0, 1, 2));
        pass(60 * 60_000);
        assertThat(model.queue().countsProperty().get()).isEqualTo(new QueueCounts(1, 0, 2));
    }

    @Test
    void scanOneEnterSettlesAGoodReturn() {
        scan("YT-C1");
        BenchState state = bench.state();
        assertThat(state.modeProperty().get()).isEqualTo(BenchMode.RECEIVE);
        assertThat(state.cardProperty().get()).isNotNull();
        assertThat(state.cardProperty().get().title()).isEqualTo("软底女单鞋 37 黑 ×1");
        assertThat(state.answerProperty().get().words()).startsWith("退货运单");
        press("1");
        assertThat(state.confirmProperty().get().words()).isEqualTo("确认并退款 39.90 元");
        bench.enter();
        assertThat(state.modeProperty().get()).isEqualTo(BenchMode.IDLE);
        assertThat(sent()).singleElement().extracting(ActOnCase::amountFen).isEqualTo(3990L);
        assertThat(state.handled()).extracting(Handled::refund).containsExactly("退 39.90");
        assertThat(shop.left()).isEqualTo(101);
        feed.touch("parcel");
        assertThat(model.todayProperty().get()).isEqualTo(1);
        assertThat(undo.labelProperty().get()).isEqualTo("…3306 已退 39.90");
    }

    @Test
    void undoBringsEverythingBack() {
        scan("YT-C1");
        press("1");
        bench.enter();
        undo.run();
        assertThat(sent()).isEmpty();
        assertThat(shop.left()).isEqualTo(100);
        assertThat(bench.state().handled()).isEmpty();
        assertThat(notices.shown()).extracting(Notice::title).containsExactly("…3306 已撤回");
    }

    @Test
    void enterIsDeafRightAfterAScan() {
        "YT-C1"
                .chars()
                .forEach(
                        c -> {
                            bench.key(Character.toString(c));
                            pass(8);
                        });
        bench.enter();
        pass(100);
        bench.choose(1);
        bench.enter();
        assertThat(sent()).as("the second end of the same burst").isEmpty();
        pass(400);
        bench.enter();
        assertThat(sent()).hasSize(1);
    }

    @Test
    void aBurstNeverGrades() {
        scan("YT-C1");
        scan("1111");
        assertThat(bench.state().choiceProperty().get()).isZero();
        assertThat(bench.state().answerProperty().get().known()).isFalse();
        assertThat(bench.shows(parcel)).as("the unsettled card stays").isTrue();
    }

    @Test
    void fourRefusesAndNeverPays() {
        scan("YT-C1");
        press("4");
        assertThat(bench.state().confirmProperty().get().words()).isEqualTo("拒收，和买家协商");
        bench.enter();
        assertThat(sent())
                .singleElement()
                .satisfies(
                        act -> {
                            assertThat(act.act()).isEqualTo(CaseAct.REFUSE);
                            assertThat(act.amountFen()).isZero();
                        });
        assertThat(shop.left()).isEqualTo(100);
    }

    @Test
    void anUnknownCodeIsSaidAndStaysToBeSeen() {
        scan("6901234567892");
        assertThat(bench.state().modeProperty().get()).isEqualTo(BenchMode.IDLE);
        assertThat(bench.state().answerProperty().get())
                .isEqualTo(new ScanAnswer(false, "没认出来，换个码再扫"));
        assertThat(bench.state().textProperty().get()).isEqualTo("6901234567892");
    }

    @Test
    void aCodeTypedByHandWorksToo() {
        for (String key : "C1".split("")) {
            press(key);
        }
        assertThat(bench.state().textProperty().get()).isEqualTo("C1");
        bench.enter();
        assertThat(bench.shows(parcel)).isTrue();
        bench.putBack();
        assertThat(bench.state().modeProperty().get()).isEqualTo(BenchMode.IDLE);
    }

    @Test
    void aRefundWithoutGoodsIsAgreedWithAOnly() {
        bench.open(model.queue().rows().getFirst().caseId());
        assertThat(bench.state().modeProperty().get()).isEqualTo(BenchMode.DECIDE);
        bench.enter();
        assertThat(sent()).as("Enter is not A").isEmpty();
        press("a");
        assertThat(sent())
                .singleElement()
                .extracting(ActOnCase::act)
                .isEqualTo(CaseAct.AGREE_REFUND);
    }

    @Test
    void aRefusalNeedsAReason() {
        bench.open(model.queue().rows().getFirst().caseId());
        press("j");
        assertThat(bench.state().modeProperty().get()).isEqualTo(BenchMode.REFUSE);
        bench.enter();
        assertThat(sent()).isEmpty();
        press("2");
        bench.enter();
        assertThat(sent())
                .singleElement()
                .satisfies(
                        act -> {
                            assertThat(act.act()).isEqualTo(CaseAct.REFUSE);
                            assertThat(shop.cases.words(act)).isEqualTo("照片或说明不足，无法确认问题");
                        });
    }

    @Test
    void aCaseThatChangedMeanwhileIsShownAgain() {
        scan("YT-C1");
        press("1");
        shop.apply(
                shop.report(
                        "C1",
                        "2026112100003306",
                        CaseType.RETURN_REFUND,
                        CaseStatus.WAIT_SELLER_RECEIVE,
                        "v2",
                        9));
        bench.enter();
        assertThat(sent()).isEmpty();
        assertThat(notices.shown()).extracting(Notice::title).containsExactly("这单刚变了，看一眼再决定");
        assertThat(bench.state().cardProperty().get().sale().version()).isEqualTo("v2");
    }

    @Test
    void aSumThatDoesNotMatchAsksTwice() {
        shop.due("2026112100003306", CaseType.RETURN_REFUND, "7 天无理由", 2500, 300);
        scan("2026112100003306");
        assertThat(bench.state().modeProperty().get()).isEqualTo(BenchMode.CHOOSE);
        assertThat(bench.state().choices())
                .extracting(BenchChoice::sum)
                .containsExactly("25.00", "39.90");
        press("1");
        press("2");
        bench.enter();
        assertThat(sent()).isEmpty();
        assertThat(bench.state().confirmProperty().get().words()).isEqualTo("与下单对不上，再按一次退 25.00 元");
        bench.enter();
        assertThat(sent()).singleElement().extracting(ActOnCase::amountFen).isEqualTo(2500L);
    }
}
