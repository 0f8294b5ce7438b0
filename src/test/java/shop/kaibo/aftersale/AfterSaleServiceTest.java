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
import shop.kaibo.base.Texts;
import shop.kaibo.order.RefundState;
import shop.kaibo.store.OperationState;

import java.nio.file.Path;

class AfterSaleServiceTest {
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

    @Test
    void aPageReadTwiceChangesNothingAndOldNewsIsLeft() {
        String order = shop.order("O1", 1, "");
        String id = shop.sale("C1", "O1", CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER);
        shop.apply(shop.report("C1", "O1", CaseType.REFUND_ONLY, CaseStatus.REFUNDING, "v2", 5));
        shop.sale("C1", "O1", CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER);
        AfterSale sale = shop.sale(id);
        assertThat(sale.status()).isEqualTo(CaseStatus.REFUNDING);
        assertThat(sale.version()).isEqualTo("v2");
        assertThat(sale.rawStatus()).isEqualTo("REFUNDING");
        assertThat(sale.orderId()).isEqualTo(order);
        assertThat(sale.skuId()).isEqualTo("shoe-37");
        assertThat(shop.cases.latest(10)).hasSize(1);
    }

    @Test
    void theOrderStaysWhileARefundIsUnderWay() {
        String order = shop.order("O1", 1, "");
        shop.sale("C1", "O1", CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER);
        assertThat(shop.orders.find(order).orElseThrow().refundState())
                .isEqualTo(RefundState.UNDER_WAY);
        assertThatThrownBy(() -> shop.orders.ship(shop.owner, order, "YTO", "YT88204471903", 0))
                .isInstanceOf(Refused.class);
        shop.apply(shop.report("C1", "O1", CaseType.REFUND_ONLY, CaseStatus.CLOSED, "v2", 5));
        assertThat(shop.orders.find(order).orElseThrow().refundState()).isEqualTo(RefundState.NONE);
        shop.apply(shop.report("C1", "O1", CaseType.REFUND_ONLY, CaseStatus.SUCCESS, "v3", 6));
        assertThat(shop.orders.find(order).orElseThrow().refundState())
                .isEqualTo(RefundState.REFUNDED);
    }

    @Test
    void aCaseFindsAnOrderThatComesLater() {
        String id = shop.sale("C1", "O1", CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER);
        assertThat(shop.sale(id).orderId()).isNull();
        String order = shop.order("O1", 1, "");
        shop.store
                .db()
                .write(
                        tx -> {
                            shop.cases.link(tx, ReturnsShop.ACCOUNT);
                            return true;
                        });
        assertThat(shop.sale(id).orderId()).isEqualTo(order);
        assertThat(shop.orders.find(order).orElseThrow().refundState())
                .isEqualTo(RefundState.UNDER_WAY);
    }

    @Test
    void theQueueGoesByDeadline() {
        String late = shop.sale("C1", "O1", CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER);
        shop.clock.pass(-5 * ReturnsShop.HOUR);
        String soon = shop.sale("C2", "O2", CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER);
        shop.clock.pass(-3 * ReturnsShop.HOUR);
        String over = shop.sale("C3", "O3", CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER);
        shop.clock.pass(8 * ReturnsShop.HOUR);
        shop.sale("C4", "O4", CaseType.REFUND_ONLY, CaseStatus.REFUNDING);
        assertThat(shop.cases.queue(10))
                .extracting(AfterSale::id)
                .containsExactly(over, soon, late);
        assertThat(shop.cases.counts()).isEqualTo(new QueueCounts(1, 1, 3));
        shop.cases.approve(shop.owner, over, 0);
        assertThat(shop.cases.queue(10)).extracting(AfterSale::id).containsExactly(soon, late);
    }

    @Test
    void agreeingCarriesTheVersionAndTheSum() {
        shop.order("O1", 1, "");
        String id = shop.sale("C1", "O1", CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER);
        long release = shop.clock.nowMs() + 10_000;
        String operation = shop.cases.approve(shop.owner, id, release);
        assertThat(shop.act(operation))
                .isEqualTo(new ActOnCase(id, CaseAct.AGREE_REFUND, 3990, "v1", "", "", "", ""));
        assertThat(shop.operation(operation).releaseMs()).isEqualTo(release);
        assertThat(shop.operation(operation).account()).isEqualTo(ReturnsShop.ACCOUNT);
        assertThat(shop.operation(operation).topic()).isEqualTo("order:" + shop.sale(id).orderId());
        assertThat(shop.sale(id).intent()).isEqualTo(CaseAct.AGREE_REFUND);
    }

    @Test
    void aSecondDecisionIsRefusedWithASentence() {
        String id = shop.sale("C1", "O1", CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER);
        shop.cases.approve(shop.owner, id, 0);
        assertThatThrownBy(() -> shop.cases.approve(shop.owner, id, 0))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(Texts.of("zh").of(refused))
                                        .isEqualTo("已同意退款，等平台回话，不会退两次"));
        assertThatThrownBy(() -> shop.cases.refuse(shop.owner, id, "不退", 0))
                .isInstanceOf(Refused.class);
        assertThat(shop.open(ActOnCase.KIND)).hasSize(1);
    }

    @Test
    void undoTakesTheDecisionBackWhileUnsent() {
        String id = shop.sale("C1", "O1", CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER);
        String operation = shop.cases.approve(shop.owner, id, shop.clock.nowMs() + 10_000);
        shop.cases.undo(shop.owner, operation);
        assertThat(shop.operation(operation).state()).isEqualTo(OperationState.CANCELLED);
        assertThat(shop.sale(id).intent()).isNull();
        assertThatThrownBy(() -> shop.cases.undo(shop.owner, operation))
                .isInstanceOf(Refused.class);
        String again = shop.cases.refuse(shop.owner, id, "已发货", 0);
        shop.send(again);
        assertThatThrownBy(() -> shop.cases.undo(shop.owner, again)).isInstanceOf(Refused.class);
        assertThat(shop.sale(id).intent()).isEqualTo(CaseAct.REFUSE);
    }

    @Test
    void aStaleActBringsTheCaseBackToBeDecidedAnew() {
        String id = shop.sale("C1", "O1", CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER);
        String operation = shop.cases.approve(shop.owner, id, 0);
        shop.store
                .db()
                .write(
                        tx -> {
                            shop.cases.actStale(tx, operation, shop.act(operation));
                            return true;
                        });
        shop.apply(shop.report("C1", "O1", CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER, "v2", 5));
        assertThat(shop.cases.queue(10)).extracting(AfterSale::id).containsExactly(id);
        String again = shop.cases.approve(shop.owner, id, 0);
        assertThat(shop.act(again).version()).isEqualTo("v2");
    }

    @Test
    void theAnswerIsTakenAndNothingIsPendingAnyMore() {
        String id = shop.sale("C1", "O1", CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER);
        String operation = shop.cases.approve(shop.owner, id, 0);
        var answer = shop.report("C1", "O1", CaseType.REFUND_ONLY, CaseStatus.REFUNDING, "v2", 5);
        shop.store
                .db()
                .write(
                        tx -> {
                            shop.cases.acted(tx, 1, operation, shop.act(operation), answer);
                            return true;
                        });
        AfterSale sale = shop.sale(id);
        assertThat(sale.intent()).isNull();
        assertThat(sale.status()).isEqualTo(CaseStatus.REFUNDING);
        assertThat(shop.cases.queue(10)).isEmpty();
    }

    @Test
    void whatANewHistoryForgotLeavesTheQueue() {
        String id = shop.sale("C1", "O1", CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER);
        shop.store.db().write(tx -> shop.cases.unknownThere(tx, ReturnsShop.ACCOUNT, 2));
        assertThat(shop.cases.queue(10)).isEmpty();
        assertThatThrownBy(() -> shop.cases.approve(shop.owner, id, 0)).isInstanceOf(Refused.class);
    }
}
