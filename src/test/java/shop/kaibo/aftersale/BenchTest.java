package shop.kaibo.aftersale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.listing.ListingOperation;

import java.nio.file.Path;

class BenchTest {
    @TempDir Path home;
    private ReturnsShop shop;

    @BeforeEach
    void open() {
        shop = new ReturnsShop(home);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private String parcel() {
        shop.order("O3306", 1, "YT88204471903");
        return shop.sale("C1", "O3306", CaseType.RETURN_REFUND, CaseStatus.WAIT_SELLER_RECEIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "YT-C1, RETURN_WAYBILL",
        "' yt-c1 ', RETURN_WAYBILL",
        "ＹＴ-Ｃ１, RETURN_WAYBILL",
        "YT88204471903, OUT_WAYBILL",
        "O3306, ORDER",
        "C1, CASE",
        "a12, GOODS"
    })
    void anyCodeOfTheParcelLeadsToItsCase(String code, CaseMatch.By by) {
        String id = parcel();
        assertThat(shop.cases.find(code))
                .singleElement()
                .satisfies(
                        match -> {
                            assertThat(match.by()).isEqualTo(by);
                            assertThat(match.sale().id()).isEqualTo(id);
                        });
    }

    @Test
    void anAlienCodeIsSaid() {
        assertThat(shop.cases.find("6901234567892")).isEmpty();
        assertThatThrownBy(
                        () ->
                                shop.cases.receive(
                                        shop.owner,
                                        "6901234567892",
                                        Inspection.whole(Grade.of(1)),
                                        0))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("code"));
    }

    @Test
    void aCodeThatFitsTwoParcelsDecidesNothing() {
        parcel();
        shop.order("O3307", 1, "");
        shop.sale("C2", "O3307", CaseType.RETURN_REFUND, CaseStatus.WAIT_SELLER_RECEIVE);
        assertThatThrownBy(
                        () ->
                                shop.cases.receive(
                                        shop.owner, "A12", Inspection.whole(Grade.of(1)), 0))
                .isInstanceOf(Refused.class);
        assertThat(shop.open(ActOnCase.KIND)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, sellable, 3990, CONFIRM_RECEIPT, 101",
        "2, second, 3990, CONFIRM_RECEIPT, 100",
        "3, repair, 3990, CONFIRM_RECEIPT, 100",
        "4, scrap, 0, REFUSE, 100",
        "5, send_back, 0, REFUSE, 100"
    })
    void theGradeSaysWhereItGoesAndWhetherItPays(
            int grade, String disposition, long refund, CaseAct act, long left) {
        String id = parcel();
        Receipt receipt =
                shop.cases.receive(shop.owner, "YT-C1", Inspection.whole(Grade.of(grade)), 0);
        assertThat(receipt.caseId()).isEqualTo(id);
        assertThat(receipt.disposition()).isEqualTo(disposition);
        assertThat(receipt.refundFen()).isEqualTo(refund);
        assertThat(receipt.stockAfter()).isEqualTo(left);
        assertThat(receipt.why().in(Texts.of("zh")))
                .isEqualTo(
                        refund > 0
                                ? "7 天无理由，退 39.90 = 实付 39.90"
                                : "验为 " + grade + " 级；平台定的是退 39.90");
        assertThat(shop.open(ActOnCase.KIND)).hasSize(1);
        ActOnCase sent = shop.act(receipt.operation());
        assertThat(sent.act()).isEqualTo(act);
        assertThat(sent.amountFen()).isEqualTo(refund);
        assertThat(sent.version()).isEqualTo("v1");
        assertThat(shop.cases.words(sent).isEmpty()).isEqualTo(refund > 0);
        assertThat(shop.open(ListingOperation.STOCK)).hasSize(grade == 1 ? 1 : 0);
        assertThat(shop.left()).isEqualTo(left);
        assertThat(shop.cases.receivedToday()).isEqualTo(1);
    }

    @Test
    void aPhoneTailFindsTheOpenCasesOfItsBuyer() {
        parcel();
        assertThat(shop.cases.find("5678"))
                .singleElement()
                .satisfies(
                        match -> {
                            assertThat(match.by()).isEqualTo(CaseMatch.By.BUYER);
                            assertThat(match.sale().remoteId()).isEqualTo("C1");
                        });
        assertThat(shop.cases.find("5679")).isEmpty();
        shop.apply(shop.report("C1", "O3306", CaseType.RETURN_REFUND, CaseStatus.SUCCESS, "v2", 9));
        assertThat(shop.cases.find("5678")).isEmpty();
    }

    @Test
    void aSecondReceiptIsImpossible() {
        parcel();
        receive("YT-C1", 1);
        assertThatThrownBy(() -> receive("YT-C1", 1)).isInstanceOf(Refused.class);
        assertThat(shop.open(ActOnCase.KIND)).hasSize(1);
        assertThat(shop.left()).isEqualTo(101);
    }

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void noStateIsPaidTwice(CaseStatus status) {
        for (CaseType type : CaseType.values()) {
            String remote = type.name();
            shop.order(remote, 1, "YT88204471903");
            String id = shop.sale(remote, remote, type, status);
            int before = shop.open(ActOnCase.KIND).size();
            for (int round = 0; round < 2; round++) {
                tried(() -> shop.cases.approve(shop.owner, id, 0));
                tried(() -> receive(id, 1));
                tried(() -> shop.cases.refuse(shop.owner, id, "不", 0));
                tried(() -> receive(id, 4));
            }
            boolean can =
                    CaseAct.legal(type, status).stream()
                            .anyMatch(act -> act != CaseAct.SEND && act != CaseAct.ANSWER);
            assertThat(shop.open(ActOnCase.KIND))
                    .as(type + " " + status)
                    .hasSize(before + (can ? 1 : 0));
        }
    }

    private Receipt receive(String code, int grade) {
        return shop.cases.receive(shop.owner, code, Inspection.whole(Grade.of(grade)), 0);
    }

    private static void tried(Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            assertThat(Texts.of("zh").has(refused.key())).as(refused.key()).isTrue();
            assertThat(Texts.of("en").has(refused.key())).as(refused.key()).isTrue();
        }
    }

    @Test
    void undoTakesParcelAndStockBackTogether() {
        String id = parcel();
        long release = shop.clock.nowMs() + 10_000;
        Receipt receipt =
                shop.cases.receive(shop.owner, "YT-C1", Inspection.whole(Grade.of(1)), release);
        assertThat(shop.open(ListingOperation.STOCK).getFirst().releaseMs()).isEqualTo(release);
        shop.cases.undo(shop.owner, receipt.operation());
        assertThat(shop.left()).isEqualTo(100);
        assertThat(shop.open(ListingOperation.STOCK)).isEmpty();
        assertThat(shop.open(ActOnCase.KIND)).isEmpty();
        assertThat(shop.cases.receivedToday()).isZero();
        assertThat(shop.cases.card(id).orElseThrow().parcel()).isNull();
        shop.cases.receive(shop.owner, "YT-C1", Inspection.whole(Grade.of(2)), 0);
        assertThat(shop.left()).isEqualTo(100);
    }

    @Test
    void nothingIsUndoneWhenTheStockHasLeft() {
        parcel();
        Receipt receipt =
                shop.cases.receive(
                        shop.owner,
                        "YT-C1",
                        Inspection.whole(Grade.of(1)),
                        shop.clock.nowMs() + 10_000);
        shop.send(shop.open(ListingOperation.STOCK).getFirst().id());
        assertThatThrownBy(() -> shop.cases.undo(shop.owner, receipt.operation()))
                .isInstanceOf(Refused.class);
        assertThat(shop.left()).isEqualTo(101);
        assertThat(shop.open(ActOnCase.KIND)).hasSize(1);
    }

    @Test
    void aStaleReceiptIsDecidedAgainWithoutCountingThePiecesTwice() {
        parcel();
        Receipt receipt = receive("YT-C1", 1);
        shop.store
                .db()
                .write(
                        tx -> {
                            shop.cases.actStale(
                                    tx, receipt.operation(), shop.act(receipt.operation()));
                            return true;
                        });
        Receipt again = receive("YT-C1", 1);
        assertThat(again.stockAfter()).isEqualTo(101);
        assertThat(shop.open(ListingOperation.STOCK)).hasSize(1);
        assertThat(shop.cases.receivedToday()).isEqualTo(1);
    }

    @Test
    void aSumThatOursDoesNotExplainIsSaid() {
        parcel();
        var report =
                shop.report(
                        "C1",
                        "O3306",
                        CaseType.RETURN_REFUND,
                        CaseStatus.WAIT_SELLER_RECEIVE,
                        "v2",
                        5);
        shop.apply(withAmount(report, 4500));
        assertThat(shop.cases.card("C1").orElseThrow().verdict().mismatch()).isTrue();
        assertThat(shop.cases.card("C1").orElseThrow().verdict().why().in(Texts.of("zh")))
                .isEqualTo("平台要退 45.00，按下单算是 39.90，多了 5.10");
        assertThatThrownBy(() -> receive("YT-C1", 2)).hasMessageContaining("over_paid");
        assertThat(shop.open(ActOnCase.KIND)).isEmpty();
    }

    private static CaseReport withAmount(CaseReport r, long fen) {
        return PartialReturnTest.withPieces(r, r.quantity(), fen);
    }
}
