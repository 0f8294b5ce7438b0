package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.Grade;
import shop.kaibo.aftersale.Inspection;
import shop.kaibo.aftersale.Outgoing;
import shop.kaibo.aftersale.pool.Disposition;
import shop.kaibo.aftersale.pool.PoolService;
import shop.kaibo.drill.JumpClock;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.platform.RemoteCase.Type;
import shop.kaibo.platform.RemoteOrder.Source;
import shop.kaibo.platform.sandbox.Backstage.OrderWish;

import java.nio.file.Path;
import java.util.List;

/** One parcel scanned on two benches that were cut off from each other counts once. */
class TwiceTakenTest {
    private static final long LONG_ENOUGH = 60_000;
    private static final long STOCK = 100;
    private static final Actor SECOND = new Actor("second", "2", Role.OWNER);

    @TempDir Path folder;
    private final JumpClock clock = new JumpClock();
    private Market market;
    private Till first;
    private Till second;
    private String caseId;

    @BeforeEach
    void open() {
        market = new Market(folder.resolve("there"), clock);
        first = new Till(folder.resolve("one"), clock);
        second = new Till(folder.resolve("two"), clock);
        first.connect(market.url());
        second.connect(market.url());
        first.list(1, 3990, STOCK);
        first.engine.untilIdle(LONG_ENOUGH);
    }

    private void parcel(Type type) {
        var wish = new OrderWish(market.anySku(), 1, Source.FOLLOWER, true);
        String order = market.server.backstage().placeOrders(List.of(wish), 3).getFirst();
        first.engine.untilIdle(LONG_ENOUGH);
        String id = first.orders.find(order).orElseThrow().id();
        first.orders.ship(Till.OWNER, id, "YTO", "YT0000000001", 0);
        first.engine.untilIdle(LONG_ENOUGH);
        long seed = 0;
        caseId = market.server.backstage().afterSale(order, type, seed);
        first.engine.untilIdle(LONG_ENOUGH);
        if (!sale(first).receivable()) {
            first.cases.approve(Till.OWNER, sale(first), 0);
            first.engine.untilIdle(LONG_ENOUGH);
            clock.jump(10_000);
            first.engine.untilIdle(LONG_ENOUGH);
        }
        second.engine.untilIdle(LONG_ENOUGH);
        assertThat(sale(second).receivable()).isTrue();
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
        market.close();
    }

    private AfterSale sale(Till till) {
        return till.cases.card(caseId).orElseThrow().sale();
    }

    private static void take(Till till, Actor actor, AfterSale sale, int grade) {
        till.cases.receive(actor, sale, sale.returnWaybill(), Inspection.whole(Grade.of(grade)), 0);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 100, 0",
        "2, 1, 99, 0",
        "1, 2, 100, 0",
        "2, 2, 99, 0",
        "4, 1, 99, 0",
        "1, 4, 100, 0",
        "3, 3, 99, 0"
    })
    void theStationWhoseWordThePlatformTookCounts(int one, int two, long left, long pooled) {
        parcel(Type.RETURN_REFUND);
        take(first, Till.OWNER, sale(first), one);
        take(second, SECOND, sale(second), two);
        first.engine.untilIdle(LONG_ENOUGH);
        second.engine.untilIdle(LONG_ENOUGH);
        first.engine.untilIdle(LONG_ENOUGH);
        assertThat(there()).as("on the platform").isEqualTo(left);
        market.agrees(first);
        market.agrees(second);
        assertThat(first.cases.card(caseId).orElseThrow().parcel()).isNotNull();
        assertThat(second.cases.card(caseId).orElseThrow().parcel()).isNull();
        assertThat(pooled(second)).isEqualTo(pooled);
        assertThat(pooled(first)).isEqualTo(one == 1 ? 0 : 1);
        assertThat(sale(second).setback()).isEqualTo("twice");
        assertThat(sale(first).setback()).isEmpty();
    }

    /** An earlier grade, whose pieces are out of stock again, is not taken out once more. */
    @Test
    void aParcelGradedAnewIsTakenOutOnce() {
        parcel(Type.EXCHANGE);
        take(first, Till.OWNER, sale(first), 1);
        take(second, SECOND, sale(second), 1);
        second.engine.untilIdle(LONG_ENOUGH);
        take(second, SECOND, sale(second), 2);
        second.engine.untilIdle(LONG_ENOUGH);
        first.cases.send(Till.OWNER, sale(first), Outgoing.of("SF", "SF000000000001"), 0);
        first.engine.untilIdle(LONG_ENOUGH);
        second.engine.untilIdle(LONG_ENOUGH);
        clock.jump(60_000);
        second.engine.untilIdle(LONG_ENOUGH);
        first.engine.untilIdle(LONG_ENOUGH);
        assertThat(there()).as("one sold, one back, one sent").isEqualTo(STOCK - 1);
        assertThat(second.cases.card(caseId).orElseThrow().parcel()).isNull();
        market.agrees(first);
        market.agrees(second);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void anExchangeTakenInTwiceIsTheStationsThatSentTheOther(boolean known) {
        parcel(Type.EXCHANGE);
        take(first, Till.OWNER, sale(first), 1);
        if (known) {
            // the stock of the second has reached the platform long before the first one's word
            take(second, SECOND, sale(second), 1);
            second.engine.untilIdle(LONG_ENOUGH);
        } else {
            take(second, SECOND, sale(second), 1);
        }
        first.cases.send(Till.OWNER, sale(first), Outgoing.of("SF", "SF000000000001"), 0);
        first.engine.untilIdle(LONG_ENOUGH);
        second.engine.untilIdle(LONG_ENOUGH);
        first.engine.untilIdle(LONG_ENOUGH);
        // one sold, one back, one sent in its place
        assertThat(there()).isEqualTo(STOCK - 1);
        market.agrees(first);
        market.agrees(second);
        assertThat(second.cases.card(caseId).orElseThrow().parcel()).isNull();
        assertThat(sale(second).setback()).isEqualTo("twice");
    }

    private long there() {
        return market.skus().values().iterator().next().get("stock").longValue();
    }

    private static long pooled(Till till) {
        String sku = till.listings.shelf().listings().getFirst().skus().getFirst().id();
        var pools = new PoolService(till.store, till.listings);
        long all = 0;
        for (Disposition place : Disposition.values()) {
            all += pools.pieces(sku, place);
        }
        return all;
    }
}
