package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingState;
import shop.kaibo.platform.openapi.OpenGateway;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

class SyncEngineTest {
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
    void withoutAnAccountWorkIsKeptAndSaidToBeOffline() {
        till.list(1, 3990, 10);
        SyncState state = till.engine.untilIdle(LONG_ENOUGH);
        assertThat(state.mode()).isEqualTo(SyncState.Mode.OFFLINE);
        assertThat(state.reason()).isEqualTo(SyncState.Reason.NOT_CONNECTED);
        assertThat(state.waiting()).isEqualTo(1);

        till.connect(market.url());
        assertThat(till.engine.untilIdle(LONG_ENOUGH).mode()).isEqualTo(SyncState.Mode.IDLE);
        market.agrees(till);
        assertThat(till.listings.at(1).state()).isEqualTo(ListingState.ON_SALE);
    }

    @Test
    void fiftyActionsOfflineArriveOnceInOrder() {
        till.connect(market.url());
        for (int i = 0; i < 10; i++) {
            till.list(i, 3990 + i, 20);
        }
        till.engine.untilIdle(LONG_ENOUGH);
        market.down();
        for (int i = 0; i < 10; i++) {
            Listing there = till.listings.at(i + 1);
            till.restock(there, 5);
            // the two leave as one
            till.restock(there, -3);
            till.reprice(there, 2990 + i);
            till.restock(there, 1);
            // what changes before it has left goes with it
            Listing fresh = till.list(10 + i, 3990 + i, 20);
            till.restock(fresh, 5);
            till.reprice(fresh, 2990 + i);
        }
        SyncState offline = till.engine.untilIdle(LONG_ENOUGH);
        assertThat(offline.mode()).isEqualTo(SyncState.Mode.OFFLINE);
        // a connection kept open may break with a write on it: that one is asked about later
        assertThat(offline.waiting() + offline.unknown()).isEqualTo(40);
        assertThat(offline.offlineSinceMs()).isPositive();

        market.up();
        till.engine.tryNow();
        SyncState state = till.engine.untilIdle(LONG_ENOUGH);

        assertThat(state)
                .extracting(SyncState::waiting, SyncState::unknown)
                .containsExactly(0L, 0L);
        assertThat(state.mode()).isEqualTo(SyncState.Mode.IDLE);
        assertThat(market.keys("listing.created", "stock", "price"))
                .doesNotHaveDuplicates()
                .hasSize(50);
        market.agrees(till);
        assertThat(till.engine.untilIdle(LONG_ENOUGH).pushed()).isEqualTo(50);
    }

    @Test
    void whatWasTakenDownAndPutBackBeforeItLeftIsWhereItWas() {
        till.connect(market.url());
        Listing listing = till.list(1, 3990, 5);
        till.engine.untilIdle(LONG_ENOUGH);
        till.listings.unlist(Till.OWNER, listing.id(), 3_000);
        till.listings.relist(Till.OWNER, listing.id());
        till.engine.untilIdle(LONG_ENOUGH);
        assertThat(till.now(listing).state()).isEqualTo(ListingState.ON_SALE);
        assertThat(market.count("shelf")).isZero();
    }

    @Test
    void aPriceChangedThereFirstWaitsForAPerson() {
        try (var other = new Till(home.resolve("two"))) {
            till.connect(market.url());
            other.connect(market.url());
            Listing listing = till.list(1, 3990, 50);
            till.engine.untilIdle(LONG_ENOUGH);
            other.engine.untilIdle(LONG_ENOUGH);
            other.reprice(other.listings.at(1), 2880);
            till.reprice(listing, 2790);
            till.restock(listing, 4);
            other.engine.untilIdle(LONG_ENOUGH);
            SyncState state = till.engine.untilIdle(LONG_ENOUGH);

            assertThat(state.mode()).isEqualTo(SyncState.Mode.ATTENTION);
            assertThat(state.blocked()).isEqualTo(1);
            assertThat(state.waiting()).as("stock of the same listing goes on").isZero();
            Operation stuck =
                    till.all().stream()
                            .filter(o -> o.state() == OperationState.BLOCKED)
                            .findFirst()
                            .orElseThrow();
            assertThat(stuck.reason()).isEqualTo("sync.why.overtaken 2880 2");
        }
    }

    @Test
    void anExpiredTokenPausesTheAccountAndLosesNothing() {
        till.connect(market.url());
        till.badToken = "x";
        till.list(1, 3990, 5);
        SyncState state = till.engine.untilIdle(LONG_ENOUGH);
        assertThat(state.mode()).isEqualTo(SyncState.Mode.ATTENTION);
        assertThat(state.reason()).isEqualTo(SyncState.Reason.SIGNED_OUT);
        assertThat(state.waiting()).isEqualTo(1);

        till.badToken = "";
        till.connect(market.url());
        assertThat(till.engine.untilIdle(LONG_ENOUGH).mode()).isEqualTo(SyncState.Mode.IDLE);
        market.agrees(till);
    }

    @Test
    void runningByItselfItSendsAndReads() throws Exception {
        till.connect(market.url());
        till.engine.start();
        Listing listing = till.list(1, 3990, 50);
        await(() -> till.now(listing).state() == ListingState.ON_SALE);
        String sku = market.anySku();
        market.sell(sku, 2);
        await(() -> till.now(listing).left() == 48);
        assertThat(OpenGateway.newToken(market.url())).isNotNull();
    }

    @Test
    void whatAPassTookUpRunsByItselfOnceItIsStarted() throws Exception {
        till.connect(market.url());
        till.engine.untilIdle(LONG_ENOUGH);
        till.engine.start();
        Listing listing = till.list(1, 3990, 50);
        await(() -> till.now(listing).state() == ListingState.ON_SALE);
    }

    private void await(BooleanSupplier holds) throws InterruptedException {
        var changed = new Semaphore(0);
        try (var listening =
                till.engine.changes().listen(Set.of("listing", "sku"), _ -> changed.release())) {
            assertThat(listening).isNotNull();
            while (!holds.getAsBoolean()) {
                assertThat(changed.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
            }
        }
    }
}
