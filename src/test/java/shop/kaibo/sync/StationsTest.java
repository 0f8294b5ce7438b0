package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Refused;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingReport;
import shop.kaibo.listing.ListingReport.SkuReport;
import shop.kaibo.listing.ListingState;
import shop.kaibo.operator.OperatorService;
import shop.kaibo.operator.ShopSettings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two stations of one shop, each with its home, and the numbers they say on air. */
class StationsTest {
    private static final long LONG_ENOUGH = 60_000;

    @TempDir Path folder;

    @Test
    void twoWhoListAtOnceNeverSayTheSameNumber() throws Exception {
        try (var market = new Market(folder.resolve("there"));
                var one = new Till(folder.resolve("one"));
                var two = new Till(folder.resolve("two"))) {
            new ShopSettings(two.store).station(Till.OWNER, 2);
            assertThat(new OperatorService(two.store).owner().station()).isEqualTo("2");
            assertThat(two.listings.shelf().nextSlot()).as("before any").isEqualTo(201);
            one.connect(market.url());
            two.connect(market.url());
            Thread other =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        for (int i = 0; i < 12; i++) {
                                            two.list(100 + i, 5900 + i, 9);
                                        }
                                    });
            for (int i = 0; i < 12; i++) {
                one.list(i, 3900 + i, 9);
            }
            other.join();
            for (Till till : List.of(one, two, one)) {
                assertThat(till.engine.untilIdle(LONG_ENOUGH).waiting()).isZero();
            }
            assertThat(prices(one)).hasSize(24).isEqualTo(prices(two));
            assertThat(prices(one)).containsEntry(12, 3911L).containsEntry(212, 5911L);
            assertThat(one.list(50, 100, 1).slot()).isEqualTo(13);
            assertThat(two.list(51, 100, 1).slot()).isEqualTo(213);
        }
    }

    private static Map<Integer, Long> prices(Till till) {
        var prices = new TreeMap<Integer, Long>();
        for (Listing each : till.listings.shelf().listings()) {
            prices.put(each.slot(), each.skus().getFirst().priceFen());
        }
        return prices;
    }

    @Test
    void aFullBlockIsSaidAndTheNextShelfBeginsAgain() {
        try (var till = new Till(folder)) {
            Listing first = till.list(1, 3990, 1);
            fill(till, first, 199);
            assertThatThrownBy(() -> till.list(2, 3990, 1))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            e -> {
                                assertThat(e.key()).isEqualTo("refused.slot.full");
                                assertThat(e.arguments()).containsExactly(1, 199);
                            });
            new ShopSettings(till.store).station(Till.OWNER, 3);
            assertThat(till.list(3, 3990, 1).slot()).isEqualTo(401);
            new ShopSettings(till.store).station(Till.OWNER, 1);
            till.store
                    .db()
                    .write(
                            tx -> {
                                till.listings.closeShelf(tx, first.shelfId());
                                return 0;
                            });
            assertThat(till.list(4, 3990, 1).slot()).isEqualTo(1);
        }
    }

    /** The shelf as if numbers up to this one had been given. */
    private static void fill(Till till, Listing last, int slot) {
        till.store
                .db()
                .write(
                        tx ->
                                tx.update(
                                        "UPDATE listing SET slot = ? WHERE id = ?",
                                        slot,
                                        last.id()));
    }

    @Test
    void goodsFromElsewhereLeaveNumbersForOnesOwn() {
        try (var till = new Till(folder)) {
            for (int i = 0; i < 130; i++) {
                adopt(till, i, 0);
            }
            assertThat(till.list(1, 3990, 1).slot()).isEqualTo(100);
            assertThat(till.listings.at(10_031).title()).isEqualTo("T129");
            adopt(till, 200, 212);
            assertThat(till.listings.at(212).title()).isEqualTo("T200");
            adopt(till, 201, 212);
            assertThat(till.listings.at(10_032).title()).as("212 is taken").isEqualTo("T201");
        }
    }

    private static void adopt(Till till, int n, int slot) {
        var sku = new SkuReport("S" + n, "", "", 990, 1, 5, 1);
        var report =
                new ListingReport(
                        "R" + n,
                        null,
                        ListingState.ON_SALE,
                        null,
                        "T" + n,
                        "水果",
                        "",
                        List.of(sku),
                        1,
                        5,
                        0,
                        List.of(),
                        0,
                        slot);
        till.store.db().write(tx -> till.listings.reported().apply(tx, "a1", report));
    }
}
