package shop.kaibo.desk.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.ActOnCase;
import shop.kaibo.aftersale.PartialReturnTest;
import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.aftersale.loose.LooseService;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.photo.camera.FileCameras;

import java.nio.file.Path;
import java.util.List;

/** The bench beyond one good piece: several cases, several pieces, exchanges, complaints. */
class BenchModesTest {
    private final DirectBackground background = new DirectBackground();
    private final TouchFeed feed = new TouchFeed();
    private final Undo undo = new Undo(background);
    private ReturnsShop shop;
    private LooseViewModel shelf;
    private BenchViewModel bench;

    @BeforeEach
    void open(@TempDir Path home) {
        shop = new ReturnsShop(home);
        shelf =
                new LooseViewModel(
                        new LooseService(shop.store),
                        shop.owner,
                        background,
                        feed,
                        new Notices(background),
                        undo,
                        Texts.of("zh"));
        bench =
                new BenchViewModel(
                        new BenchDesk(shop.cases, shop.listings, shop.owner),
                        Shots.desk(shop, new FileCameras()),
                        background,
                        new Notices(background),
                        undo,
                        shop.clock,
                        Texts.of("zh"),
                        shelf);
    }

    @AfterEach
    void close() {
        shelf.close();
        shop.close();
    }

    @Test
    void ordersInOneParcelFollowEachOther() {
        shop.order("O1", 1, "YT0000000001");
        shop.order("O2", 1, "YT0000000002");
        inParcel("C1", "O1", CaseType.RETURN_REFUND, 1);
        inParcel("C2", "O2", CaseType.RETURN_REFUND, 1);
        scan("YT77");
        assertThat(mode()).isEqualTo(BenchMode.CHOOSE);
        press("2");
        press("1");
        bench.enter();
        assertThat(mode()).as("the other order of the parcel").isEqualTo(BenchMode.RECEIVE);
        press("1");
        bench.enter();
        assertThat(mode()).isEqualTo(BenchMode.IDLE);
        assertThat(sent()).hasSize(2).allMatch(act -> act.act() == CaseAct.CONFIRM_RECEIPT);
    }

    @Test
    void severalPiecesWantTheirCodeScanned() {
        shop.order("O1", 3, "YT0000000001");
        inParcel("C1", "O1", CaseType.RETURN_REFUND, 3);
        scan("YT77");
        press("1");
        assertThat(words()).isEqualTo("还差 3 件没点");
        bench.enter();
        assertThat(sent()).isEmpty();
        scan("A12");
        press("+");
        assertThat(words()).isEqualTo("还差 1 件没点");
        press("m");
        assertThat(words()).isEqualTo("拒收，和买家协商");
        press("+");
        bench.enter();
        assertThat(sent()).singleElement().extracting(ActOnCase::reasonCode).isEqualTo("missing");
    }

    @Test
    void anEmptyParcelIsNeverPaid() {
        shop.order("O1", 1, "YT0000000001");
        inParcel("C1", "O1", CaseType.RETURN_REFUND, 1);
        scan("YT77");
        press("e");
        assertThat(words()).isEqualTo("空包裹，和买家协商");
        bench.enter();
        assertThat(sent()).singleElement().extracting(ActOnCase::reasonCode).isEqualTo("empty");
    }

    @Test
    void anExchangeIsTakenInAndThenSentOut() {
        shop.order("O1", 1, "YT0000000001");
        inParcel("C1", "O1", CaseType.EXCHANGE, 1);
        scan("YT77");
        press("1");
        assertThat(words()).isEqualTo("收下，接着扫寄出的运单");
        bench.enter();
        assertThat(sent()).isEmpty();
        assertThat(mode()).as("goes on to what is sent").isEqualTo(BenchMode.SEND);
        long left = shop.left();
        assertThat(bench.state().cardProperty().get().notes())
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("要换的规格本机不认识");
        press("g");
        assertThat(bench.state().cardProperty().get().notes()).containsExactly("发出 37 黑 A12，库存从它扣");
        scan("SF1122334455");
        assertThat(bench.state().choiceProperty().get()).as("by its letters").isEqualTo(1);
        bench.enter();
        assertThat(sent()).singleElement().extracting(ActOnCase::waybill).isEqualTo("SF1122334455");
        assertThat(shop.left()).isEqualTo(left - 1);
    }

    @Test
    void aComplaintIsAnsweredByADigit() {
        shop.order("O1", 1, "YT0000000001");
        shop.sale("C1", "O1", CaseType.COMPLAINT, CaseStatus.WAIT_SELLER);
        bench.open("C1");
        press("2");
        bench.enter();
        assertThat(sent())
                .singleElement()
                .satisfies(act -> assertThat(shop.cases.words(act)).startsWith("商品与描述一致"));
    }

    @Test
    void aSecondParcelOverAnUnsettledOneIsNoAnswerToIt() {
        shop.order("O1", 1, "YT0000000001");
        inParcel("C1", "O1", CaseType.RETURN_REFUND, 1);
        scan("YT77");
        press("1");
        scan("YT88");
        assertThat(bench.state().answerProperty().get().known()).isFalse();
        assertThat(bench.state().cardProperty().get().sale().remoteId()).isEqualTo("C1");
        assertThat(sent()).isEmpty();
    }

    @Test
    void aParcelWithoutInformationGetsANumberAndMeetsItsCaseLater() {
        press("n");
        assertThat(mode()).isEqualTo(BenchMode.LOOSE);
        press("黑");
        bench.enter();
        assertThat(mode()).isEqualTo(BenchMode.IDLE);
        feed.touch("loose_parcel");
        pass(600);
        assertThat(shelf.rows()).singleElement().extracting(LooseRow::words).isEqualTo("黑");
        shop.order("O1", 1, "YT0000000001");
        inParcel("C1", "O1", CaseType.RETURN_REFUND, 1);
        press("n");
        assertThat(bench.move(1)).isTrue();
        bench.enter();
        assertThat(bench.state().answerProperty().get().known()).isFalse();
        scan("YT0000000001");
        bench.enter();
        assertThat(mode()).isEqualTo(BenchMode.RECEIVE);
        press("1");
        bench.enter();
        assertThat(sent()).hasSize(1);
        feed.touch("loose_parcel");
        pass(600);
        assertThat(shelf.rows()).isEmpty();
        undo.run();
        feed.touch("loose_parcel");
        pass(600);
        assertThat(shelf.rows()).hasSize(1);
        assertThat(sent()).isEmpty();
    }

    private void inParcel(String remote, String order, CaseType type, long pieces) {
        shop.apply(
                PartialReturnTest.inParcel(
                        shop.report(remote, order, type, CaseStatus.WAIT_SELLER_RECEIVE, "v1", 0),
                        "YT77",
                        pieces));
    }

    private BenchMode mode() {
        return bench.state().modeProperty().get();
    }

    private String words() {
        return bench.state().confirmProperty().get().words();
    }

    private List<ActOnCase> sent() {
        return shop.open(ActOnCase.KIND).stream()
                .map(operation -> shop.act(operation.id()))
                .toList();
    }

    private void press(String key) {
        bench.key(key);
        pass(400);
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

    private void pass(long ms) {
        shop.clock.pass(ms);
        background.pass(ms);
    }
}
