package shop.kaibo.aftersale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.base.Refused;

import java.nio.file.Path;

/** Goods instead of money: exchange, reshipment, repair; and complaints. */
class SendingTest {
    private ReturnsShop shop;

    @BeforeEach
    void open(@TempDir Path home) {
        shop = new ReturnsShop(home);
        shop.order("O1", 1, "YT0000000001");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anExchangeIsGradedFirstAndThenSent() {
        String id = shop.sale("C1", "O1", CaseType.EXCHANGE, CaseStatus.WAIT_SELLER_RECEIVE);
        assertThatThrownBy(() -> send(id, "SF1234567890")).hasMessageContaining("scan_first");
        Receipt receipt =
                shop.cases.receive(shop.owner, "YT-C1", Inspection.whole(Grade.PERFECT), 0);
        assertThat(receipt.refundFen()).isZero();
        assertThat(shop.open(ActOnCase.KIND)).isEmpty();
        assertThat(shop.left()).isEqualTo(101);
        String operation = send(id, "SF1234567890");
        ActOnCase act = shop.act(operation);
        assertThat(act.act()).isEqualTo(CaseAct.SEND);
        assertThat(act.waybill()).isEqualTo("SF1234567890");
        assertThat(act.amountFen()).isZero();
        assertThat(shop.sale(id).intent()).isEqualTo(CaseAct.SEND);
    }

    @Test
    void aReceiptThatSentNothingCanBeTakenBack() {
        shop.sale("C1", "O1", CaseType.EXCHANGE, CaseStatus.WAIT_SELLER_RECEIVE);
        Receipt receipt =
                shop.cases.receive(
                        shop.owner,
                        "YT-C1",
                        Inspection.whole(Grade.PERFECT),
                        shop.clock.nowMs() + 10_000);
        shop.cases.undo(shop.owner, receipt.operation());
        assertThat(shop.left()).isEqualTo(100);
        assertThat(shop.cases.receivedToday()).isZero();
    }

    @Test
    void aReshipmentTakesItsPieceAndGivesItBackWhenThePlatformWillNot() {
        String id = shop.sale("C1", "O1", CaseType.RESHIP, CaseStatus.WAIT_SELLER);
        String operation = send(id, "SF1234567890");
        assertThat(shop.left()).isEqualTo(99);
        shop.store
                .db()
                .write(
                        tx -> {
                            shop.cases.actRejected(tx, operation, shop.act(operation), "no");
                            return true;
                        });
        assertThat(shop.left()).isEqualTo(100);
        assertThat(shop.sale(id).setback()).isEqualTo("no");
    }

    @Test
    void anExchangeForGoodsNobodyKnowsHereTakesTheStockAPersonNamesAndElseNone() {
        String id = shop.sale("C1", "O1", CaseType.EXCHANGE, CaseStatus.WAIT_SELLER_RECEIVE);
        shop.cases.receive(shop.owner, "YT-C1", Inspection.whole(Grade.SLIGHT), 0);
        assertThat(shop.sale(id).wantedSkuId()).isNull();
        Swap only = shop.cases.card(id).orElseThrow().swaps().getFirst();
        assertThat(only).isEqualTo(new Swap("shoe-37", "37 黑", "A12"));
        shop.cases.undo(shop.owner, send(id, "SF1234567890"));
        assertThat(shop.left()).isEqualTo(100);
        var named = new Outgoing("SF", "SF1234567890", only.skuId());
        String operation = shop.cases.send(shop.owner, shop.sale(id), named, 0);
        assertThat(shop.left()).isEqualTo(99);
        shop.cases.undo(shop.owner, operation);
        assertThat(shop.left()).isEqualTo(100);
    }

    @Test
    void aParcelNumberThatCarriesAnOrderIsRefused() {
        String id = shop.sale("C1", "O1", CaseType.RESHIP, CaseStatus.WAIT_SELLER);
        assertThatThrownBy(
                        () ->
                                shop.cases.send(
                                        shop.owner,
                                        shop.sale(id),
                                        Outgoing.of("YTO", "YT0000000001"),
                                        0))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("waybill_used");
    }

    @Test
    void aPieceToBeMendedNeverBecomesStock() {
        String id = shop.sale("C1", "O1", CaseType.REPAIR, CaseStatus.WAIT_SELLER_RECEIVE);
        shop.cases.receive(shop.owner, "YT-C1", Inspection.whole(Grade.PERFECT), 0);
        send(id, "SF1234567890");
        assertThat(shop.left()).isEqualTo(100);
    }

    @Test
    void aPieceTakenBackAfterItsStockLeftIsCountedAgain() {
        String id = shop.sale("C1", "O1", CaseType.RESHIP, CaseStatus.WAIT_SELLER);
        String operation = send(id, "SF1234567890");
        shop.send(operation + ":stock");
        shop.cases.undo(shop.owner, operation);
        assertThat(shop.left()).isEqualTo(100);
    }

    @Test
    void aComplaintIsAnswered() {
        String id = shop.sale("C1", "O1", CaseType.COMPLAINT, CaseStatus.WAIT_SELLER);
        assertThatThrownBy(() -> shop.cases.answer(shop.owner, id, "  ", 0))
                .hasMessageContaining("aftersale.answer");
        ActOnCase act = shop.act(shop.cases.answer(shop.owner, id, "已补发，附照片", 0));
        assertThat(shop.cases.words(act)).isEqualTo("已补发，附照片");
    }

    @Test
    void twoCasesOfOneOrderNeverPayMoreThanWasPaid() {
        String first = shop.sale("C1", "O1", CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER);
        String second = shop.sale("C2", "O1", CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER);
        String operation = shop.cases.approve(shop.owner, first, 0);
        assertThatThrownBy(() -> shop.cases.approve(shop.owner, second, 0))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("over_paid");
        shop.cases.undo(shop.owner, operation);
        assertThat(shop.cases.approve(shop.owner, second, 0)).isNotEmpty();
    }

    @Test
    void aReportThatNoCourseExplainsIsTakenAndShown() {
        String id = shop.sale("C1", "O1", CaseType.REFUND_ONLY, CaseStatus.SUCCESS);
        shop.apply(shop.report("C1", "O1", CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER, "v2", 9));
        AfterSale now = shop.sale(id);
        assertThat(now.status()).isEqualTo(CaseStatus.WAIT_SELLER);
        assertThat(now.leaptFrom()).isEqualTo(CaseStatus.SUCCESS);
    }

    private String send(String id, String waybill) {
        return shop.cases.send(shop.owner, shop.sale(id), Outgoing.of("SF", waybill), 0);
    }
}
