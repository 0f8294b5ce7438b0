package shop.kaibo.drill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.listing.Listing;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.order.RepayOrder;
import shop.kaibo.order.ShipState;
import shop.kaibo.platform.Outcome;
import shop.kaibo.store.Operation;
import shop.kaibo.sync.Access;
import shop.kaibo.sync.SyncState;
import shop.kaibo.sync.Till;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The main job with a real Vendure: listed, bought, repriced, restocked, shipped and paid back,
 * while offline for a stretch, while calls are cut after they arrived, and while the program is
 * killed. In the end both sides say the same.
 */
@Tag("vendure")
class VendureMainJobTest {
    private static final int LISTINGS = Integer.getInteger("vendure.listings", 20);
    private static final int ORDERS = Integer.getInteger("vendure.orders", 100);
    private static final int KILLS = Integer.getInteger("vendure.kills", 4);
    private static final long LONG_ENOUGH = 600_000;

    @TempDir Path folder;

    private final SplittableRandom random = new SplittableRandom(17);
    private final AtomicInteger told = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile CountDownLatch until = new CountDownLatch(0);

    /** Every ninth change arrives there and its answer does not arrive here. */
    private boolean crosses(Crossing request, Socket from, FaultProxy its) throws IOException {
        boolean changes = new String(request.body(), StandardCharsets.UTF_8).contains("mutation (");
        Crossing answer = Crossing.carry(request, its.upstream());
        if (changes) {
            until.countDown();
            if (told.incrementAndGet() % 9 == 0) {
                cuts.incrementAndGet();
                FaultProxy.reset(from);
                return false;
            }
        }
        answer.with("Connection", "").write(from.getOutputStream());
        return true;
    }

    @Test
    void bothSidesSayTheSame() throws Exception {
        try (var shop = VendureShop.open();
                var wire = new FaultProxy(shop.port(), this::crosses);
                ExecutorService crowd = Executors.newFixedThreadPool(2)) {
            var books = new VendureBooks(shop);
            Path home = folder.resolve("home");
            try (Till till = VendureTill.open(home)) {
                listed(till, shop, wire);
                List<Future<Integer>> early = bought(books, crowd, 0);
                for (int i = 0; i < 15; i++) {
                    changed(till);
                    till.engine.pass();
                }
                for (Future<Integer> buyers : early) {
                    buyers.get();
                }
                settled(till);
            }
            List<Future<Integer>> late = bought(books, crowd, ORDERS / 2);
            for (int i = 0; i < KILLS; i++) {
                killed(home, i);
            }
            for (Future<Integer> buyers : late) {
                buyers.get();
            }
            try (Till till = VendureTill.open(home)) {
                settled(till);
                Map<String, Long> paidBack = paidBack(till);
                settled(till);
                while (VendureTill.ship(till, ORDERS) > 0) {
                    settled(till);
                }
                assertThat(cuts.get()).isPositive();
                new VendureSides(till, books).same(LISTINGS, ORDERS, paidBack);
            }
        }
    }

    private void listed(Till till, VendureShop shop, FaultProxy wire) throws IOException {
        assertThat(
                        till.accounts.connect(
                                Till.OWNER, "", new Access("vendure", wire.url(), shop.key)))
                .isInstanceOf(Outcome.Done.class);
        for (int i = 0; i < LISTINGS / 2; i++) {
            till.list(i, 3990 + i, 60);
        }
        settled(till);
        wire.down();
        for (int i = LISTINGS / 2; i < LISTINGS - 1; i++) {
            till.list(i, 3990 + i, 60);
        }
        till.listings.list(
                Till.OWNER,
                new QuickListing(
                        Till.photo(LISTINGS),
                        "",
                        "",
                        List.of(
                                new QuickListing.Wanted("红 36", "R36", 5990, 40),
                                new QuickListing.Wanted("红 37", "R37", 6190, 40)),
                        null,
                        0));
        for (int i = 0; i < 10; i++) {
            changed(till);
        }
        till.engine.pass();
        wire.up();
        settled(till);
    }

    private void changed(Till till) {
        VendureTill.restock(till, random);
        List<Listing> all = till.listings.shelf().listings();
        Listing one = all.get(random.nextInt(all.size()));
        till.reprice(one, one.skus().getFirst().priceFen() + random.nextInt(1, 100));
    }

    private List<Future<Integer>> bought(VendureBooks books, ExecutorService crowd, int from) {
        List<String> variants = books.sellable().keySet().stream().sorted().toList();
        var buyers = new ArrayList<Future<Integer>>();
        for (int half = 0; half < 2; half++) {
            int first = from + half * ORDERS / 4;
            buyers.add(
                    crowd.submit(
                            () -> {
                                for (int i = first; i < first + ORDERS / 4; i++) {
                                    String variant = variants.get(i % variants.size());
                                    assertThat(books.buy(variant, 1 + i % 2, i)).isNotEmpty();
                                }
                                return first;
                            }));
        }
        return buyers;
    }

    private void killed(Path home, int life) throws Exception {
        var now = new CountDownLatch(6 + life * 3);
        until = now;
        var line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx256m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path")));
        line.addAll(List.of(VendureTill.class.getName(), home.toString(), String.valueOf(life)));
        Process process =
                new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("child" + life + ".txt").toFile())
                        .start();
        boolean met = now.await(300, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        assertThat(met).describedAs("it worked before it was killed").isTrue();
    }

    private static void settled(Till till) {
        SyncState state = till.engine.untilIdle(LONG_ENOUGH);
        List<Operation> open =
                till.latest(10_000).stream().filter(one -> one.state().open()).toList();
        assertThat(open).describedAs(state.toString()).isEmpty();
    }

    /** Some orders are given back whole before they leave, some lose a little after it. */
    private static Map<String, Long> paidBack(Till till) {
        var paidBack = new HashMap<String, Long>();
        List<OrderRow> unsent =
                VendureTill.paid(till).stream()
                        .filter(o -> o.shipState() == ShipState.NONE)
                        .limit(ORDERS / 20)
                        .toList();
        for (OrderRow order : unsent) {
            var line = order.lines().getFirst();
            var piece = new RepayOrder.Piece(String.valueOf(line.skuId()), line.quantity());
            repay(till, order, List.of(piece), order.totalFen());
            paidBack.put(order.remoteId(), order.totalFen());
        }
        VendureSides.all(till).stream()
                .filter(order -> order.status() == OrderStatus.SHIPPED)
                .limit(ORDERS / 20)
                .forEach(
                        order -> {
                            repay(till, order, List.of(), 100);
                            paidBack.put(order.remoteId(), 100L);
                        });
        assertThat(paidBack).hasSize(ORDERS / 10);
        return paidBack;
    }

    private static void repay(Till till, OrderRow order, List<RepayOrder.Piece> pieces, long fen) {
        till.orders.shipping().repaying().repay(Till.OWNER, order, pieces, fen, "买家不要了", 0);
    }
}
