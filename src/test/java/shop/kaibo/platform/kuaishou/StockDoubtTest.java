package shop.kaibo.platform.kuaishou;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Clock;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.Sku;
import shop.kaibo.store.OperationState;
import shop.kaibo.sync.SyncState;
import shop.kaibo.sync.Till;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Differences of stock on a platform that has neither keys nor references nor absolute stock, while
 * a tenth of them goes unanswered and buyers take as many pieces in the same seconds: what is there
 * at last is exact and nobody was asked. The whole count runs with -Dkuaishou.deltas=1000.
 */
final class StockDoubtTest {
    private static final int COUNT = Integer.getInteger("kuaishou.deltas", 60);
    private static final long STOCK = 10_000;

    @TempDir private Path folder;

    @Test
    void aTenthUnansweredTheStockIsExact() throws Exception {
        var unanswered = new AtomicInteger();
        try (var sim = SimServer.start(Clock.system());
                Till till = Stall.open(folder.resolve("home"))) {
            Stall.connect(till, sim);
            var listed = new ArrayList<Listing>();
            for (int i = 0; i < 10; i++) {
                listed.add(till.list(i * 9, 1_000, STOCK));
            }
            settled(till);
            var random = new SplittableRandom(3);
            sim.faults =
                    method -> {
                        synchronized (random) {
                            if (!method.contains("stock.update") || random.nextInt(10) > 0) {
                                return SimServer.Fault.NONE;
                            }
                            unanswered.incrementAndGet();
                            return random.nextBoolean()
                                    ? SimServer.Fault.LOST
                                    : SimServer.Fault.UNANSWERED;
                        }
                    };
            long[] due = new long[listed.size()];
            var buyers = new Buyers(till, sim, listed);
            for (int i = 0; i < COUNT; i++) {
                int at = i % listed.size();
                long delta = i % 3 == 0 ? -1 : 1 + i % 2;
                due[at] += delta;
                till.restockApart(listed.get(at), delta);
            }
            answered(till);
            long[] sold = buyers.gone();
            settled(till);
            // stock read while the last change was on its way was not taken; it is told again
            for (int i = 0; i < 4; i++) {
                till.engine.untilIdle(2_000);
            }
            assertThat(unanswered.get()).isGreaterThanOrEqualTo(COUNT / 20);
            List<String> open =
                    till.latest(COUNT + 50).stream()
                            .filter(o -> o.state() != OperationState.DONE)
                            .map(o -> o.kind() + ' ' + o.state() + ' ' + o.reason())
                            .toList();
            assertThat(open).isEmpty();
            for (int i = 0; i < listed.size(); i++) {
                Sku sku = till.now(listed.get(i)).skus().getFirst();
                String[] ids = till.remoteSku(sku).split(":");
                long there =
                        sim.inside(
                                () ->
                                        sim.items
                                                .sku(Long.parseLong(ids[0]), Long.parseLong(ids[1]))
                                                .get("skuStock")
                                                .longValue());
                assertThat(there).isEqualTo(STOCK + due[i] - sold[i]);
                assertThat(sku.left()).isEqualTo(there);
            }
            assertThat(sim.refused).isEmpty();
        }
    }

    /** Take a piece here and there, one every now and then, until they are sent away. */
    private static final class Buyers {
        private final Thread thread;
        private final long[] sold;
        private volatile boolean closed;

        Buyers(Till till, SimServer sim, List<Listing> listed) {
            sold = new long[listed.size()];
            List<String> skus =
                    listed.stream().map(l -> till.remoteSku(l.skus().getFirst())).toList();
            thread = Thread.ofVirtual().start(() -> buy(sim, skus));
        }

        private void buy(SimServer sim, List<String> skus) {
            var random = new SplittableRandom(5);
            while (!closed) {
                int at = random.nextInt(skus.size());
                sim.change(sim.order(skus.get(at), "b" + at), 30);
                sold[at]++;
                LockSupport.parkNanos(random.nextLong(60_000_000));
            }
        }

        long[] gone() throws InterruptedException {
            closed = true;
            thread.join();
            return sold;
        }
    }

    @Test
    void aTokenThatExpiresOnAirIsRenewedOnceAndNothingIsLost() throws Exception {
        try (var sim = SimServer.start(Clock.system());
                Till till = Stall.open(folder.resolve("home"))) {
            Stall.connect(till, sim);
            Listing listing = till.list(9, 1_000, 10);
            settled(till);
            till.engine.start();
            for (int i = 0; i < 10; i++) {
                till.restockApart(listing, 1);
                if (i == 5) {
                    sim.tokens.expire();
                }
            }
            settled(till);
            assertThat(sim.tokens.renewals()).isEqualTo(1);
            assertThat(till.latest(50))
                    .allMatch(operation -> operation.state() == OperationState.DONE);
            Sku sku = till.now(listing).skus().getFirst();
            assertThat(sku.left()).isEqualTo(20);
            // what was renewed is what a later start signs in with
            assertThat(till.accounts.gatewayOf(till.accounts.list().getFirst()).epoch())
                    .isInstanceOf(shop.kaibo.platform.Outcome.Done.class);
            assertThat(sim.tokens.renewals()).isEqualTo(1);
        }
    }

    // while people buy there is always something to read
    private static void answered(Till till) {
        SyncState state;
        do {
            till.engine.tryNow();
            state = till.engine.untilIdle(300);
        } while (state.waiting() + state.unknown() > 0);
    }

    static void settled(Till till) {
        for (int i = 0; i < 60; i++) {
            till.engine.tryNow();
            SyncState state = till.engine.untilIdle(5_000);
            if (state.waiting() + state.unknown() == 0 && till.engine.pass()) {
                return;
            }
        }
    }
}
