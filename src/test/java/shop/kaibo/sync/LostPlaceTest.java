package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.listing.Listing;
import shop.kaibo.order.OrderQuery;
import shop.kaibo.order.OrderTab;

import java.nio.file.Path;

/** A place in a feed that the platform does not know leads to its beginning, never to an end. */
class LostPlaceTest {
    private static final long LONG_ENOUGH = 20_000;

    @TempDir Path folder;

    @Test
    void whatIsReadAnewIsThereOnceAndWhatCameSinceToo() {
        try (var market = new Market(folder.resolve("there"));
                var till = new Till(folder.resolve("here"))) {
            Account account = till.connect(market.url());
            Listing listing = till.list(1, 3990, 20);
            till.engine.untilIdle(LONG_ENOUGH);
            market.sell(market.anySku(), 2);
            till.engine.untilIdle(LONG_ENOUGH);
            assertThat(orders(till)).isEqualTo(1);
            for (String feed : new String[] {"orders", "listings", "cases"}) {
                till.store
                        .db()
                        .write(
                                tx -> {
                                    till.store.cursors().move(tx, account.id(), feed, "nowhere");
                                    return 0;
                                });
                market.sell(market.anySku(), 1);
                till.engine.tryNow();
                till.engine.untilIdle(LONG_ENOUGH);
                till.engine.tryNow();
                till.engine.untilIdle(LONG_ENOUGH);
            }
            assertThat(orders(till)).isEqualTo(4);
            assertThat(till.now(listing).left()).isEqualTo(15);
            market.agrees(till);
        }
    }

    private static int orders(Till till) {
        return till.orders.search(OrderQuery.of("", OrderTab.ALL, 50)).size();
    }
}
