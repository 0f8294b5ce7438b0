package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.SettableClock;
import shop.kaibo.listing.Edit;
import shop.kaibo.listing.Listing;
import shop.kaibo.platform.openapi.OpenGateway;
import shop.kaibo.store.OperationState;

import java.nio.file.Path;
import java.util.List;

/** Doubt that outlives a platform's keys, and clocks that are set while work is under way. */
class LongDoubtTest {
    private static final long HOUR = 3_600_000;

    @TempDir Path folder;
    private final SettableClock clock = new SettableClock();
    private Market market;
    private Till till;

    @BeforeEach
    void open() {
        market = new Market(folder.resolve("there"), clock);
        till =
                new Till(
                        folder.resolve("here"),
                        clock,
                        at -> OpenGateway.open(at.url(), at.token()),
                        SyncPace.standard());
        till.connect(market.url());
    }

    @AfterEach
    void close() {
        till.close();
        market.close();
    }

    private Listing listed() {
        Listing listing = till.list(1, 3990, 20);
        passes(5);
        return listing;
    }

    private void passes(int seconds) {
        for (int i = 0; i < seconds; i++) {
            till.engine.pass();
            clock.pass(1_000);
        }
    }

    @Test
    void whatWasSentDaysAgoIsAskedAboutAlsoWhereThereAreKeys() {
        Listing listing = listed();
        market.faults("cut=1");
        till.restock(listing, 7);
        till.engine.pass();
        assertThat(till.all().getFirst().state()).isEqualTo(OperationState.UNKNOWN);

        market.forgetKeys();
        clock.pass(48 * HOUR);
        passes(60);

        assertThat(market.references("stock")).hasSize(1);
        market.agrees(till);
        assertThat(till.all()).allMatch(one -> one.state() == OperationState.DONE);
    }

    @Test
    void withoutKeysWhatMayStillBeOnItsWayIsNotSentAgain() {
        market.keyless();
        till.connect(market.url());
        Listing listing = listed();
        market.faults("drop=1");
        till.restock(listing, 7);
        till.engine.pass();
        market.faults("");

        passes(30);
        assertThat(market.references("stock")).isEmpty();
        passes(30);
        assertThat(market.references("stock")).hasSize(1);
        market.agrees(till);
    }

    @Test
    void aHoldIsNotLengthenedByAClockThatGoesBack() {
        Listing listing = listed();
        String sku = listing.skus().getFirst().id();
        till.listings.reprice(Till.OWNER, sku, 990, 3_000);
        till.engine.pass();
        assertThat(market.count("price")).isZero();

        clock.set(clock.nowMs() - 24 * HOUR);
        passes(2);
        assertThat(market.count("price")).isEqualTo(1);
    }

    @Test
    void whatWasDoneAfterTheClockWentBackGoesAgainTooWhenThePlatformForgetsIt() {
        Listing listing = listed();
        long mark = market.lastSeq();
        clock.set(clock.nowMs() - 24 * HOUR);
        till.restock(listing, 7);
        passes(3);
        assertThat(market.count("stock")).isEqualTo(1);

        market.server.backstage().rollback(mark);
        passes(10);
        assertThat(market.count("stock")).isEqualTo(1);
        market.agrees(till);
    }

    @Test
    void aWipedPlatformGetsTheLastWordsOnTheBaseItHasNow() {
        Listing listing = listed();
        for (String title : List.of("软底鞋 一", "软底鞋 二", "软底鞋 三")) {
            till.listings
                    .editing()
                    .edit(Till.OWNER, List.of(Edit.words(listing.id(), title, "鞋靴/单鞋")));
            passes(2);
        }
        till.reprice(listing, 3890);
        passes(2);

        market.server.backstage().wipe();
        passes(10);

        assertThat(till.all()).allMatch(one -> one.state() == OperationState.DONE);
        var there = market.server.backstage().state().get("listings");
        assertThat(there).hasSize(1);
        assertThat(there.get(0).get("title").stringValue()).isEqualTo("软底鞋 三");
        market.agrees(till);
    }
}
