package shop.kaibo.aftersale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.aftersale.pool.Disposition;
import shop.kaibo.aftersale.pool.PoolService;
import shop.kaibo.listing.Listing;
import shop.kaibo.photo.Goods;
import shop.kaibo.photo.Pictures;

import java.nio.file.Path;

/** Pieces that are not sellable lie in their pool, each once. */
class PoolTest {
    private ReturnsShop shop;
    private PoolService pools;

    @BeforeEach
    void open(@TempDir Path home) {
        shop = new ReturnsShop(home);
        pools = new PoolService(shop.store, shop.listings);
        shop.order("O1", 2, "YT0000000001");
        shop.apply(
                PartialReturnTest.withPieces(
                        shop.report(
                                "C1",
                                "O1",
                                CaseType.RETURN_REFUND,
                                CaseStatus.WAIT_SELLER_RECEIVE,
                                "v1",
                                0),
                        2,
                        7980));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aGradeDecidesWhereThePiecesLie() {
        receive(2);
        assertThat(pools.pieces("shoe-37", Disposition.SECOND)).isEqualTo(2);
        assertThat(pools.pools())
                .singleElement()
                .satisfies(
                        pool -> {
                            assertThat(pool.pieces()).isEqualTo(2);
                            assertThat(pool.spec()).isEqualTo("37 黑");
                        });
        assertThat(shop.left()).isEqualTo(100);
    }

    @Test
    void undoTakesThePiecesOutAgain() {
        shop.cases.undo(shop.owner, receive(3).operation());
        assertThat(pools.pools()).isEmpty();
    }

    @Test
    void undoOfASecondGradeLaysThePiecesWhereTheFirstHadPutThem() {
        shop.order("O2", 1, "YT0000000002");
        shop.sale("C2", "O2", CaseType.EXCHANGE, CaseStatus.WAIT_SELLER_RECEIVE);
        grade("YT-C2", 3);
        Receipt anew = grade("YT-C2", 2);
        assertThat(pools.pieces("shoe-37", Disposition.SECOND)).isEqualTo(1);
        assertThat(pools.pieces("shoe-37", Disposition.REPAIR)).isZero();
        shop.cases.undo(shop.owner, anew.operation());
        assertThat(pools.pieces("shoe-37", Disposition.SECOND)).isZero();
        assertThat(pools.pieces("shoe-37", Disposition.REPAIR)).isEqualTo(1);
    }

    @Test
    void piecesMoveOnAndMendedOnesAreStockAgain() {
        receive(3);
        pools.move(shop.owner, "shoe-37", Disposition.REPAIR, Disposition.SELLABLE, 1);
        pools.move(shop.owner, "shoe-37", Disposition.REPAIR, Disposition.SCRAP, 1);
        assertThat(shop.left()).isEqualTo(101);
        assertThat(pools.pieces("shoe-37", Disposition.SCRAP)).isEqualTo(1);
        assertThatThrownBy(
                        () ->
                                pools.move(
                                        shop.owner,
                                        "shoe-37",
                                        Disposition.REPAIR,
                                        Disposition.SCRAP,
                                        1))
                .hasMessageContaining("pool.few");
    }

    @Test
    void secondGradeBecomesAListingOfItsOwnOnce() {
        shop.pictured(Pictures.file(Goods.drawn(3), "jpg"));
        receive(2);
        Listing second = pools.listSecond(shop.owner, "shoe-37", 2790);
        assertThat(second.title()).isEqualTo("软底女单鞋 二等品");
        assertThat(second.skus())
                .singleElement()
                .satisfies(
                        sku -> {
                            assertThat(sku.priceFen()).isEqualTo(2790);
                            assertThat(sku.left()).isEqualTo(2);
                        });
        assertThat(pools.pools()).isEmpty();
        assertThatThrownBy(() -> pools.listSecond(shop.owner, "shoe-37", 2790))
                .hasMessageContaining("pool.empty");
    }

    private Receipt receive(int grade) {
        return grade("YT-C1", grade);
    }

    private Receipt grade(String code, int grade) {
        return shop.cases.receive(
                shop.owner, code, Inspection.whole(Grade.of(grade)), shop.clock.nowMs() + 10_000);
    }
}
