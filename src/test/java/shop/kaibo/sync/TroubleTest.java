package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingState;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.sync.push.Why;

import java.nio.file.Path;
import java.util.List;

/** Networks that cut, platforms that forget, programs that die: nothing lost, nothing doubled. */
class TroubleTest {
    private static final long LONG_ENOUGH = 60_000;

    @TempDir Path home;
    @TempDir Path there;
    private Market market;
    private Till till;

    @BeforeEach
    void open() {
        market = new Market(there);
        till = new Till(home.resolve("one"));
    }

    @AfterEach
    void close() {
        till.close();
        market.close();
    }

    @Test
    void aListingWhosePhotoDidNotGetThereIsNotCalledUploading() {
        till.connect(market.url());
        Listing listing = till.list(1, 3990, 20);
        market.faults("drop=1");
        till.engine.pass();
        assertThat(till.now(listing).state()).isEqualTo(ListingState.SAVED);
        market.faults("");
        till.engine.untilIdle(LONG_ENOUGH);
        assertThat(till.now(listing).state()).isEqualTo(ListingState.ON_SALE);
    }

    @Test
    void aKeylessPlatformWithCutAnswersIsAskedAndNeverDoubled() {
        market.keyless();
        till.connect(market.url());
        for (int i = 0; i < 10; i++) {
            till.list(i, 3990, 20);
        }
        market.faults("cut=0.2,drop=0.1");
        till.engine.untilIdle(LONG_ENOUGH);
        change(10);
        till.engine.untilIdle(LONG_ENOUGH);
        market.faults("");
        SyncState state = till.engine.untilIdle(LONG_ENOUGH);

        assertThat(state.waiting() + state.unknown() + state.blocked())
                .as(till.all().toString())
                .isZero();
        assertThat(market.references("listing.created")).doesNotHaveDuplicates().hasSize(10);
        assertThat(market.references("stock")).doesNotHaveDuplicates().hasSize(10);
        market.agrees(till);
    }

    @Test
    void allFaultsTogetherLoseAndDoubleNothing() {
        till.connect(market.url());
        market.faults("drop=0.1,cut=0.1,duplicate=0.1,http500=0.1,throttle=0.05,truncate=0.05");
        for (int i = 0; i < 8; i++) {
            till.list(i, 3990, 20);
        }
        till.engine.untilIdle(20_000);
        change(8);
        till.engine.untilIdle(20_000);
        market.faults("");
        SyncState state = till.engine.untilIdle(LONG_ENOUGH);
        assertThat(state.mode()).as(till.all().toString()).isEqualTo(SyncState.Mode.IDLE);
        assertThat(market.keys("listing.created", "stock", "price"))
                .doesNotHaveDuplicates()
                .hasSize(24);
        market.agrees(till);
    }

    private void change(int listings) {
        for (int i = 0; i < listings; i++) {
            Listing there = till.listings.at(i + 1);
            assertThat(there.remoteId()).as("else the changes go with its creation").isNotNull();
            till.restock(there, 5);
            till.reprice(there, 2990 + i);
        }
    }

    @Test
    void killedBetweenSendingAndTheAnswerItAsksBeforeAnything() {
        market.keyless();
        Account account = till.connect(market.url());
        Listing arrived = till.list(1, 3990, 20);
        Listing lost = till.list(2, 3990, 20);
        till.engine.untilIdle(LONG_ENOUGH);
        till.restock(arrived, 7);
        till.restock(lost, 9);
        for (Operation operation : till.all().subList(0, 2)) {
            till.store
                    .db()
                    .write(
                            tx -> {
                                till.store.outbox().sending(tx, operation.id());
                                return true;
                            });
        }
        Operation gone = till.all().get(1);
        String sku =
                till.store
                        .db()
                        .read(
                                h ->
                                        till.store
                                                .remoteIds()
                                                .remote(
                                                        h,
                                                        account.id(),
                                                        "sku",
                                                        arrived.skus().getFirst().id()))
                        .orElseThrow();
        try (var gateway = till.accounts.gatewayOf(account)) {
            Till.value(gateway.adjustStock(sku, 7, gone.id()));
        }
        till.close();
        till = new Till(home.resolve("one"));
        SyncState state = till.engine.untilIdle(LONG_ENOUGH);
        assertThat(state.mode()).isEqualTo(SyncState.Mode.IDLE);
        assertThat(market.references("stock")).doesNotHaveDuplicates().hasSize(2);
        assertThat(till.now(arrived).left()).isEqualTo(27);
        assertThat(till.now(lost).left()).isEqualTo(29);
    }

    @Test
    void twoHomesOnOneAccountEndAlikeWhileTheCrowdBuys() throws Exception {
        try (var other = new Till(home.resolve("two"))) {
            till.connect(market.url());
            other.connect(market.url());
            Listing listing = till.list(1, 3990, 50);
            till.engine.untilIdle(LONG_ENOUGH);
            other.engine.untilIdle(LONG_ENOUGH);
            Listing same = other.listings.at(1);
            market.server.backstage().broadcast(3, 40, 1);
            for (int i = 0; i < 5; i++) {
                till.restock(listing, 10);
                other.restock(same, -2);
                if (i == 2) {
                    market.faults("drop=1");
                    till.engine.untilIdle(300);
                    other.engine.untilIdle(300);
                    market.faults("");
                }
                till.reprice(listing, 3000 + i);
                till.engine.untilIdle(LONG_ENOUGH);
            }
            other.engine.untilIdle(LONG_ENOUGH);
            other.reprice(same, 5000);
            var sold = market.server.backstage().broadcast(4, 40, 0.5).get();
            assertThat(sold).isNotNull();
            // buyers pay or let go in their own time: at rest is when nothing happened meanwhile
            int before;
            do {
                before = market.server.backstage().effects().size();
                other.engine.untilIdle(LONG_ENOUGH);
                till.engine.untilIdle(LONG_ENOUGH);
                other.engine.untilIdle(LONG_ENOUGH);
            } while (before != market.server.backstage().effects().size());
            market.agrees(till);
            market.agrees(other);
        }
    }

    @Test
    void aPlatformSetBackGetsTheLostWindowAgainUnderTheSameKeys() {
        till.connect(market.url());
        Listing early = till.list(1, 3990, 50);
        till.engine.untilIdle(LONG_ENOUGH);
        String sku = market.anySku();
        market.sell(sku, 2);
        long mark = market.lastSeq();
        till.restock(early, 5);
        till.reprice(early, 2990);
        till.list(2, 4990, 7);
        market.sell(sku, 3);
        till.engine.untilIdle(LONG_ENOUGH);
        assertThat(till.now(early).left()).isEqualTo(50);

        market.server.backstage().rollback(mark);
        SyncState state = till.engine.untilIdle(LONG_ENOUGH);

        assertThat(state.mode()).as(till.all().toString()).isEqualTo(SyncState.Mode.IDLE);
        assertThat(market.keys("listing.created", "stock", "price"))
                .doesNotHaveDuplicates()
                .hasSize(4);
        assertThat(till.now(early).left()).isEqualTo(53);
        market.agrees(till);
        var lost =
                till.store
                        .db()
                        .read(
                                h ->
                                        h.createQuery(
                                                        "SELECT count(*) FROM orders WHERE"
                                                                + " unknown_there = 1")
                                                .mapTo(Integer.class)
                                                .one());
        assertThat(lost).isEqualTo(1);
    }

    @Test
    void onlyWhatThePlatformForgotGoesAgainThoughItForgotItsKeysToo() {
        goesAgain(List.of(3990L, 3790L));
        market.forgetKeys();
        putBack();
    }

    @Test
    void withoutKeysOnlyWhatThePlatformForgotGoesAgain() {
        market.keyless();
        goesAgain(List.of(3990L, 3790L));
        putBack();
    }

    private Listing kept;
    private long mark;

    /** A platform with a past it will keep, and after it a window it will forget. */
    private void goesAgain(List<Long> prices) {
        till.connect(market.url());
        kept = till.list(1, 3990, 50);
        till.engine.untilIdle(LONG_ENOUGH);
        till.restock(kept, 5);
        for (long fen : prices) {
            till.reprice(kept, fen - 100);
            till.engine.untilIdle(LONG_ENOUGH);
        }
        till.listings.unlist(Till.OWNER, kept.id(), 0);
        till.engine.untilIdle(LONG_ENOUGH);
        till.listings.relist(Till.OWNER, kept.id());
        till.engine.untilIdle(LONG_ENOUGH);
        market.sell(market.anySku(), 2);
        mark = market.lastSeq();
        till.restock(kept, 7);
        till.reprice(kept, 2990);
        Listing late = till.list(2, 4990, 7);
        till.engine.untilIdle(LONG_ENOUGH);
        till.reprice(kept, 2890);
        till.restock(late, 3);
        till.engine.untilIdle(LONG_ENOUGH);
    }

    private void putBack() {
        market.server.backstage().rollback(mark);
        SyncState state = till.engine.untilIdle(LONG_ENOUGH);

        assertThat(state.mode()).as(till.all().toString()).isEqualTo(SyncState.Mode.IDLE);
        assertThat(till.all())
                .allMatch(operation -> operation.state() == OperationState.DONE)
                .filteredOn(operation -> Why.PUT_BACK.equals(operation.reason()))
                .as("sent again")
                .hasSize(5);
        assertThat(market.references("listing.created", "stock"))
                .doesNotHaveDuplicates()
                .hasSize(5);
        assertThat(market.count("shelf")).isEqualTo(2);
        assertThat(market.count("price")).isEqualTo(4);
        assertThat(till.now(kept).left()).isEqualTo(60);
        market.agrees(till);
    }
}
