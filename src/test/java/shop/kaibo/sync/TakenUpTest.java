package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import shop.kaibo.base.Folders;
import shop.kaibo.base.SettableClock;
import shop.kaibo.listing.Listing;
import shop.kaibo.platform.openapi.OpenGateway;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.safekeeping.Snapshot;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Many small changes of stock made offline reach the platform as few, once, whatever happens. */
class TakenUpTest {
    @TempDir Path folder;
    private final SettableClock clock = new SettableClock();
    private boolean keyless;

    private Market market(boolean without) {
        keyless = without;
        var market = new Market(folder.resolve("there"), clock);
        if (without) {
            market.keyless();
        }
        return market;
    }

    private void back(Market market) {
        if (keyless) {
            market.keyless();
        } else {
            market.up();
        }
    }

    private Till till(Path home) {
        return new Till(
                home, clock, at -> OpenGateway.open(at.url(), at.token()), SyncPace.standard());
    }

    private void passes(Till till, int seconds) {
        for (int i = 0; i < seconds; i++) {
            till.engine.pass();
            clock.pass(1_000);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aHundredOfflineAreOneAndAfterAKillStillOne(boolean without) throws IOException {
        try (var market = market(without)) {
            Listing listing;
            Path killed = folder.resolve("killed");
            try (var till = till(folder.resolve("here"))) {
                till.connect(market.url());
                listing = till.list(1, 3990, 20);
                passes(till, 5);
                market.down();
                for (int i = 0; i < 100; i++) {
                    till.restock(listing, i % 4 == 0 ? -1 : 2);
                }
                copy(folder.resolve("here"), killed);
            }
            // the copy is what the disk held when the program was ended between the two
            back(market);
            try (var till = till(killed)) {
                passes(till, 90);
                assertThat(market.count("stock")).isEqualTo(1);
                market.agrees(till);
                assertThat(till.now(listing).left()).isEqualTo(20 + 75 * 2 - 25);
                assertThat(till.latest(200)).noneMatch(o -> o.state().open());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cutInTheMiddleTheSumIsThereOnceAndWhatCameMeanwhileToo(boolean without) {
        try (var market = market(without);
                var till = till(folder.resolve("here"))) {
            till.connect(market.url());
            Listing listing = till.list(1, 3990, 20);
            passes(till, 5);
            till.restock(listing, 5);
            till.restock(listing, 4);
            market.faults("cut=1");
            till.engine.pass();
            // its fate is unknown: what comes now goes by itself
            till.restock(listing, 3);
            till.restock(listing, 2);
            market.faults("");
            passes(till, 90);
            assertThat(market.count("stock")).isEqualTo(2);
            market.agrees(till);
            assertThat(till.now(listing).left()).isEqualTo(34);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aShopPutBackToBetweenTheTwoAsksForTheOneKey(boolean without) {
        Path home = folder.resolve("here");
        try (var market = market(without)) {
            Listing listing;
            Snapshot between;
            try (var till = till(home)) {
                till.connect(market.url());
                listing = till.list(1, 3990, 20);
                passes(till, 5);
                market.down();
                till.restock(listing, 5);
                till.restock(listing, 4);
                between = new SafekeepingService(till.store).snapshot(Till.OWNER);
                till.restock(listing, 2);
                till.restock(listing, 1);
                back(market);
                passes(till, 90);
                assertThat(market.count("stock")).isEqualTo(1);
            }
            SafekeepingService.restore(home, Path.of(between.file()), clock.nowMs());
            try (var till = till(home)) {
                passes(till, 180);
                assertThat(market.count("stock")).as("not once more").isEqualTo(1);
                market.agrees(till);
                assertThat(till.now(listing).left()).isEqualTo(32);
                List<Operation> all = till.latest(10);
                assertThat(all).noneMatch(o -> o.state() == OperationState.BLOCKED);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Folders.delete(to);
        try (var all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path target = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(one, target);
                }
            }
        }
    }
}
