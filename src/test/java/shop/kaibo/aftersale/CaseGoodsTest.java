package shop.kaibo.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.aftersale.pool.Disposition;
import shop.kaibo.aftersale.pool.PoolService;

import java.nio.file.Path;
import java.util.List;

/** A station that hears of a case before its goods: pieces move once, when the goods are known. */
class CaseGoodsTest {
    private ReturnsShop shop;

    @BeforeEach
    void open(@TempDir Path home) {
        shop = new ReturnsShop(home);
        shop.order("O1", 1, "YT0000000001");
        shop.store.db().write(tx -> tx.update("DELETE FROM remote_id WHERE kind = 'sku'"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void known(String remoteSku) {
        shop.store
                .db()
                .write(
                        tx -> {
                            String account = ReturnsShop.ACCOUNT;
                            shop.store.remoteIds().bind(tx, account, "sku", remoteSku, "shoe-37");
                            shop.cases.goodsCame(tx, account, List.of(remoteSku));
                            shop.cases.goodsCame(tx, account, List.of(remoteSku));
                            return true;
                        });
    }

    private String send(String id) {
        return shop.cases.send(shop.owner, shop.sale(id), Outgoing.of("SF", "SF1234567890"), 0);
    }

    private Receipt take(Grade grade) {
        return shop.cases.receive(shop.owner, "YT-C1", Inspection.whole(grade), 0);
    }

    private long pooled() {
        return new PoolService(shop.store, shop.listings).pieces("shoe-37", Disposition.SECOND);
    }

    @Test
    void aReplacementTakesItsPieceOnceItsGoodsAreKnownAndGivesItBackWhenRefused() {
        String id = shop.sale("C1", "O1", CaseType.RESHIP, CaseStatus.WAIT_SELLER);
        String operation = send(id);
        assertThat(shop.left()).isEqualTo(100);
        known("S1");
        assertThat(shop.left()).isEqualTo(99);
        shop.store
                .db()
                .write(
                        tx -> {
                            shop.cases.actRejected(tx, operation, shop.act(operation), "no");
                            return true;
                        });
        assertThat(shop.left()).isEqualTo(100);
    }

    @Test
    void aReplacementTakenBackBeforeItsGoodsWereKnownTakesNone() {
        String id = shop.sale("C1", "O1", CaseType.RESHIP, CaseStatus.WAIT_SELLER);
        shop.cases.undo(shop.owner, send(id));
        known("S1");
        assertThat(shop.left()).isEqualTo(100);
    }

    @Test
    void anExchangeWaitsForTheGoodsItAsksForNotForThoseThatCameBack() {
        String id = shop.sale("C1", "O1", CaseType.EXCHANGE, CaseStatus.WAIT_SELLER_RECEIVE);
        take(Grade.PERFECT);
        send(id);
        known("S1");
        assertThat(shop.left()).isEqualTo(101);
        known("S2");
        assertThat(shop.left()).isEqualTo(100);
    }

    @Test
    void aParcelOfUnknownGoodsIsStockedOnceTheyAreKnown() {
        String id = shop.sale("C1", "O1", CaseType.RETURN_REFUND, CaseStatus.WAIT_SELLER_RECEIVE);
        take(Grade.PERFECT);
        assertThat(shop.left()).isEqualTo(100);
        known("S1");
        assertThat(shop.left()).isEqualTo(101);
        assertThat(shop.cases.card(id).orElseThrow().parcel().stocked()).isTrue();
    }

    @Test
    void itsLastGradeSaysWhereTheyGo() {
        shop.sale("C1", "O1", CaseType.EXCHANGE, CaseStatus.WAIT_SELLER_RECEIVE);
        take(Grade.PERFECT);
        take(Grade.SLIGHT);
        known("S1");
        assertThat(shop.left()).isEqualTo(100);
        assertThat(pooled()).isEqualTo(1);
    }

    @Test
    void aReportMayBringTheGoodsToo() {
        String id = shop.sale("C1", "O1", CaseType.RESHIP, CaseStatus.WAIT_SELLER);
        send(id);
        shop.store
                .db()
                .write(
                        tx -> {
                            shop.store
                                    .remoteIds()
                                    .bind(tx, ReturnsShop.ACCOUNT, "sku", "S1", "shoe-37");
                            return true;
                        });
        shop.apply(
                shop.report("C1", "O1", CaseType.RESHIP, CaseStatus.WAIT_BUYER_RECEIVE, "v2", 9));
        assertThat(shop.left()).isEqualTo(99);
    }
}
