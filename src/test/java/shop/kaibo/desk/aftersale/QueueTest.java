package shop.kaibo.desk.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.ActOnCase;
import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.aftersale.loose.LooseService;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.photo.camera.FileCameras;

import java.nio.file.Path;
import java.util.List;

/** The queue: what wants a look, filters, and many refunds agreed to at once. */
class QueueTest {
    @TempDir Path home;
    private final DirectBackground background = new DirectBackground();
    private final TouchFeed feed = new TouchFeed();
    private ReturnsShop shop;
    private Undo undo;
    private AfterSaleViewModel model;

    @BeforeEach
    void open() {
        shop = new ReturnsShop(home);
        undo = new Undo(background);
    }

    @AfterEach
    void close() {
        if (model != null) {
            model.close();
        }
        shop.close();
    }

    private static String number(int n) {
        return "20261121%08d".formatted(n * 7919 + 1203);
    }

    /** So many refunds of 39.90, each of an order of its own. */
    private void refunds(int from, int many) {
        for (int i = from; i < from + many; i++) {
            shop.order(number(i), 1, "");
            shop.due(number(i), CaseType.REFUND_ONLY, i % 3 == 0 ? "拍错了" : "不想要了", 3990, 60 + i);
        }
    }

    private AfterSaleViewModel model(String language) {
        model =
                new AfterSaleViewModel(
                        shop.cases,
                        new BenchDesk(shop.cases, shop.listings, shop.owner),
                        new LooseService(shop.store),
                        Shots.desk(shop, new FileCameras(Path.of("none.jpg"))),
                        shop.owner,
                        background,
                        feed,
                        new Notices(background),
                        undo,
                        shop.clock,
                        Texts.of(language),
                        new SimpleBooleanProperty());
        return model;
    }

    private List<ActOnCase> sent() {
        return shop.open(ActOnCase.KIND).stream()
                .map(operation -> shop.act(operation.id()))
                .toList();
    }

    @Test
    void markedRefundsAreAgreedToTogetherAndTakenBackTogether() {
        refunds(0, 3);
        BatchViewModel batch = model("zh").batch();
        model.queue().rows().forEach(row -> batch.toggle(row.caseId()));
        assertThat(batch.lineProperty().get()).isEqualTo("已选 3 单，共 119.70 元");
        batch.approve();
        assertThat(sent()).extracting(ActOnCase::amountFen).containsExactly(3990L, 3990L, 3990L);
        assertThat(batch.lineProperty().get()).isEmpty();
        changed();
        assertThat(model.queue().rows()).isEmpty();
        assertThat(undo.labelProperty().get()).isEqualTo("3 单已同意，共 119.70 元");
        undo.run();
        assertThat(sent()).isEmpty();
    }

    @Test
    void aboveTheLimitASecondPressIsWanted() {
        refunds(0, 6);
        BatchViewModel batch = model("zh").batch();
        model.queue().rows().forEach(row -> batch.toggle(row.caseId()));
        batch.approve();
        assertThat(sent()).isEmpty();
        assertThat(batch.lineProperty().get()).startsWith("超过 200.00 元限额");
        batch.toggle(model.queue().rows().getFirst().caseId());
        batch.toggle(model.queue().rows().getFirst().caseId());
        batch.approve();
        assertThat(sent()).as("what is marked changed: asked anew").isEmpty();
        batch.approve();
        assertThat(sent()).hasSize(6);
    }

    @Test
    void anOperatorsOwnLimitCounts() {
        refunds(0, 1);
        shop.cases.oversight().limit(shop.owner, shop.owner.operator(), 39_89);
        BatchViewModel batch = model("zh").batch();
        batch.toggle(model.queue().rows().getFirst().caseId());
        batch.approve();
        assertThat(sent()).isEmpty();
        shop.cases.oversight().limit(shop.owner, shop.owner.operator(), 39_90);
        batch.toggle(model.queue().rows().getFirst().caseId());
        batch.toggle(model.queue().rows().getFirst().caseId());
        batch.approve();
        assertThat(sent()).hasSize(1);
    }

    @Test
    void whatTheRightsDoNotExplainStaysMarkedWithWhy() {
        refunds(0, 1);
        shop.order(number(8), 1, "YT0000000009");
        shop.due(number(8), CaseType.RETURN_REFUND, "7 天无理由", 3990, 90);
        shop.order(number(9), 1, "YT0000000010");
        shop.due(number(9), CaseType.REFUND_ONLY, "与描述不符", 5990, 95);
        BatchViewModel batch = model("zh").batch();
        model.queue().rows().forEach(row -> batch.toggle(row.caseId()));
        batch.approve();
        assertThat(sent()).hasSize(1);
        assertThat(batch.marked()).hasSize(2);
        assertThat(batch.refused().values()).containsExactlyInAnyOrder("不是仅退款", "实付 39.90，对不上");
    }

    @Test
    void aDecisionThatCameTooLateStandsFirstUntilSomebodyReadIt() {
        refunds(0, 2);
        String id = shop.cases.queue(1).getFirst().id();
        String operation = shop.cases.approve(shop.owner, id, 0);
        AfterSale sale = shop.sale(id);
        shop.apply(
                shop.report(
                        sale.remoteId(),
                        sale.remoteOrderId(),
                        CaseType.REFUND_ONLY,
                        CaseStatus.SUCCESS,
                        "v2",
                        9));
        shop.store
                .db()
                .write(
                        tx -> {
                            shop.cases.actStale(tx, operation, shop.act(operation));
                            return true;
                        });
        QueueViewModel queue = model("zh").queue();
        assertThat(queue.rows()).hasSize(2);
        assertThat(queue.rows().getFirst().note()).isEqualTo("没办成，看一眼");
        model.bench().open(id);
        assertThat(model.bench().state().confirmProperty().get().words()).isEqualTo("已完成，知道了");
        model.bench().enter();
        changed();
        assertThat(queue.rows()).hasSize(1);
        assertThat(shop.sale(id).wantsLook()).isFalse();
    }

    @Test
    void filtersTakeWhatTheySayAndGiveWayWhenEmpty() {
        refunds(0, 3);
        shop.due("2026112100002764", CaseType.EXCHANGE, "37 换 38 码", 3990, 555);
        QueueViewModel queue = model("zh").queue();
        assertThat(queue.filtersProperty().get())
                .extracting(count -> count.filter() + " " + count.rows())
                .containsExactly(
                        "ALL 4",
                        "SOON 3",
                        "ANSWER 3",
                        "Kind[type=REFUND_ONLY] 3",
                        "Kind[type=EXCHANGE] 1");
        queue.filter(new QueueFilter.Kind(CaseType.REFUND_ONLY));
        assertThat(queue.rows()).hasSize(3);
        queue.rows().forEach(row -> shop.cases.approve(shop.owner, row.caseId(), 0));
        changed();
        assertThat(queue.filterProperty().get()).isEqualTo(QueueFilter.Work.ALL);
        assertThat(queue.rows()).hasSize(1);
    }

    @Test
    void keysMarkAndAgreeButNoScannerDoes() {
        refunds(0, 3);
        Fx.run(
                () -> {
                    var view = new AfterSaleView(model("zh"), Shots.choosers());
                    var root = new StackPane(view);
                    var scene = new Scene(root, 1366, 700);
                    press(root, KeyCode.DOWN, false, false);
                    type(root, " ");
                    assertThat(model.batch().marked()).hasSize(1);
                    press(root, KeyCode.DOWN, true, false);
                    press(root, KeyCode.DOWN, true, false);
                    assertThat(model.batch().marked()).hasSize(3);
                    "YT88 2044".chars().forEach(c -> type(root, Character.toString(c)));
                    press(root, KeyCode.ENTER, false, true);
                    press(root, KeyCode.ENTER, false, true);
                    assertThat(model.batch().marked()).as("a scan marks nothing").hasSize(3);
                    assertThat(sent()).as("and agrees to nothing").isEmpty();
                    pass(2_000);
                    press(root, KeyCode.ENTER, false, true);
                    assertThat(sent()).hasSize(3);
                    scene.setRoot(new StackPane());
                });
    }

    private void type(Node to, String character) {
        Event.fireEvent(
                to,
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        character,
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    private static void press(Node to, KeyCode code, boolean shift, boolean control) {
        Event.fireEvent(
                to, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
    }

    private void changed() {
        feed.touch("after_sale");
        pass(1_000);
    }

    private void pass(long ms) {
        shop.clock.pass(ms);
        background.pass(ms);
    }
}
