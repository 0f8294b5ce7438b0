package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.TrialBooks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Orders that come twice, late and out of turn are kept once each. */
class DisorderTest {
    private static final long LONG_ENOUGH = 30_000;
    private static final String ROUGH = "drop=0.05,cut=0.05,lose=0.2,repeat=0.2,late=0.5";

    @TempDir Path folder;
    private Market market;
    private Till till;

    @BeforeEach
    void open() {
        market = new Market(folder.resolve("there"));
        till = new Till(folder.resolve("here"));
        till.connect(market.url());
        for (int i = 0; i < 3; i++) {
            till.list(i, 3990, 5_000);
        }
        till.engine.untilIdle(LONG_ENOUGH);
    }

    @AfterEach
    void close() {
        till.close();
        market.close();
    }

    @Test
    void readPassByPassNothingIsLostOrKeptTwice() throws IOException {
        market.faults(ROUGH);
        for (int i = 0; i < 8; i++) {
            market.server.backstage().come(i, 60);
            till.engine.untilIdle(300);
        }
        market.faults("");
        till.engine.untilIdle(LONG_ENOUGH);
        TrialBooks.Verdict verdict = TrialBooks.compare(till.store, market.url());
        // buyers go on paying and giving up meanwhile
        for (int i = 0; i < 40 && !verdict.equal(); i++) {
            till.engine.untilIdle(500);
            verdict = TrialBooks.compare(till.store, market.url());
        }
        assertThat(verdict).matches(TrialBooks.Verdict::equal, "equal");
        assertThat(verdict.there()).isEqualTo(480);
    }

    @Test
    void onAirOrdersAreReadBesideTheRest() throws Exception {
        till.onAir = true;
        market.faults(ROUGH);
        var all = new CountDownLatch(1);
        try (var listening =
                till.store.db().changes().listen(Set.of("orders"), _ -> seen(all, 200))) {
            till.engine.start();
            market.server.backstage().come(1, 100);
            market.server.backstage().come(2, 100);
            assertThat(all.await(LONG_ENOUGH, TimeUnit.MILLISECONDS)).isTrue();
        }
        market.faults("");
        assertThat(TrialBooks.compare(till.store, market.url()).lost()).isZero();
        assertThat(TrialBooks.compare(till.store, market.url()).doubled()).isZero();
    }

    private void seen(CountDownLatch all, long wanted) {
        Thread.startVirtualThread(
                () -> {
                    if (orders() >= wanted) {
                        all.countDown();
                    }
                });
    }

    private long orders() {
        return till.store
                .db()
                .read(h -> h.createQuery("SELECT count(*) FROM orders").mapTo(Long.class).one());
    }
}
