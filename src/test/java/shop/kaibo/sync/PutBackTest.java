package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.listing.Listing;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A platform put back to a copy of an earlier day that says nothing of it: its epoch is the same.
 */
class PutBackTest {
    private static final long LONG_ENOUGH = 60_000;

    @TempDir Path home;
    @TempDir Path there;
    @TempDir Path copy;
    private Market market;
    private Till till;
    private List<Listing> goods;

    @BeforeEach
    void open() throws IOException {
        market = new Market(there);
        till = new Till(home);
        goods = IntStream.range(0, 4).mapToObj(i -> till.list(i, 3990, 50)).toList();
        till.connect(market.url());
        till.engine.untilIdle(LONG_ENOUGH);
        market.sell(market.anySku(), 2);
        till.engine.untilIdle(LONG_ENOUGH);
        market.keep(copy);
        till.engine.untilIdle(LONG_ENOUGH);
    }

    @AfterEach
    void close() {
        till.close();
        market.close();
    }

    private void work() {
        goods.forEach(one -> till.restock(one, 3));
        goods.forEach(one -> till.reprice(one, 3690));
        market.sell(market.anySku(), 1);
        till.engine.untilIdle(LONG_ENOUGH);
    }

    @Test
    void itIsFoundWhenItIsNotAsFarAsItWas() throws IOException {
        work();
        market.putBack(copy);
        till.engine.untilIdle(LONG_ENOUGH);
        wholeAgain();
    }

    @Test
    void itIsFoundByTheKeyOfTheLastAnswerWhenItHasGoneFartherSince() throws IOException {
        work();
        market.down();
        till.engine.pass();
        assertThat(till.engine.state().offlineSinceMs()).isPositive();
        market.putBack(copy);
        for (int i = 0; i < 40; i++) {
            market.sell(market.anySku(), 1);
        }
        till.engine.untilIdle(LONG_ENOUGH);
        wholeAgain();
    }

    @Test
    void itIsFoundAfterAPauseOfOurOwnToo() throws IOException {
        work();
        till.close();
        market.putBack(copy);
        till = new Till(home);
        till.engine.untilIdle(LONG_ENOUGH);
        wholeAgain();
    }

    @Test
    void aForgottenPlaceInAFeedAloneIsNoOtherHistory() {
        work();
        String account = till.accounts.list().getFirst().id();
        till.store
                .db()
                .write(
                        tx -> {
                            till.store.cursors().move(tx, account, "orders", "1-999999999");
                            return true;
                        });
        long before = till.accounts.list().getFirst().epoch();
        till.engine.untilIdle(LONG_ENOUGH);
        assertThat(till.accounts.list().getFirst().epoch()).isEqualTo(before);
        market.agrees(till);
    }

    private void wholeAgain() {
        assertThat(till.accounts.list().getFirst().epoch()).isEqualTo(2);
        assertThat(market.keys("stock")).hasSize(goods.size()).doesNotHaveDuplicates();
        assertThat(market.keys("price")).hasSize(goods.size()).doesNotHaveDuplicates();
        assertThat(till.all()).extracting(Operation::state).containsOnly(OperationState.DONE);
        market.agrees(till);
        // the order of the lost hours stays, marked
        long lost =
                till.store
                        .db()
                        .read(
                                h ->
                                        h.createQuery(
                                                        "SELECT count(*) FROM orders WHERE"
                                                                + " unknown_there = 1")
                                                .mapTo(Long.class)
                                                .one());
        assertThat(lost).isEqualTo(1);
    }
}
