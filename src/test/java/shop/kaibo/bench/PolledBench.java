package shop.kaibo.bench;

import shop.kaibo.base.Clock;
import shop.kaibo.listing.Listing;
import shop.kaibo.order.OrderQuery;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.order.OrderTab;
import shop.kaibo.platform.kuaishou.SimServer;
import shop.kaibo.platform.kuaishou.Stall;
import shop.kaibo.sync.SyncPace;
import shop.kaibo.sync.Till;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * P18: from paid on a paged platform to there for the screens, 120 ms a round trip, 50 orders a
 * page, by polling, 50 orders a second, three changes each. Seconds to run is the argument.
 */
final class PolledBench {
    private static final int A_SECOND = 50;

    private PolledBench() {}

    static void run(List<String> arguments) throws Exception {
        int seconds = arguments.isEmpty() ? 60 : Integer.parseInt(arguments.getFirst());
        Path folder = Files.createTempDirectory("polled");
        try (var sim = SimServer.start(Clock.system());
                Till till = Stall.open(folder.resolve("home"), SyncPace.standard())) {
            measure(sim, till, seconds);
        } finally {
            erase(folder);
        }
    }

    private static void measure(SimServer sim, Till till, int seconds) throws Exception {
        Stall.connect(till, sim);
        Listing listing = till.list(5, 1_000, 100_000);
        till.engine.untilIdle(20_000);
        String sku = till.remoteSku(till.now(listing).skus().getFirst());
        sim.delay(120);
        till.onAir = true;
        till.engine.start();
        Map<String, Long> paid = new ConcurrentHashMap<>();
        var seen = new HashMap<String, Long>();
        int count = seconds * A_SECOND;
        Thread crowd = Thread.ofVirtual().start(() -> crowd(sim, sku, count, paid));
        long end = System.nanoTime() + (seconds + 60) * 1_000_000_000L;
        while (seen.size() < count && System.nanoTime() < end) {
            for (OrderRow row : till.orders.search(OrderQuery.of("", OrderTab.ALL, 600))) {
                if (row.status() != OrderStatus.PENDING_PAY) {
                    seen.computeIfAbsent(row.remoteId(), _ -> System.currentTimeMillis());
                }
            }
            Thread.sleep(20);
        }
        crowd.join();
        long[] took =
                seen.entrySet().stream()
                        .filter(e -> paid.containsKey(e.getKey()))
                        .mapToLong(e -> e.getValue() - paid.get(e.getKey()))
                        .toArray();
        Arrays.sort(took);
        System.out.printf(
                Locale.ROOT,
                "{\"figure\":\"P18\",\"orders\":%d,\"seen\":%d,\"p50_ms\":%d,\"p95_ms\":%d,"
                        + "\"max_ms\":%d}%n",
                count,
                took.length,
                took[took.length / 2],
                took[took.length * 95 / 100],
                took[took.length - 1]);
    }

    private static void crowd(SimServer sim, String sku, int count, Map<String, Long> paid) {
        try {
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                long due = start + i * (1_000_000_000L / A_SECOND);
                Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
                long oid = sim.order(sku, "c" + i % 997);
                sim.change(oid, 10);
                sim.change(oid, 30);
                paid.put(String.valueOf(oid), System.currentTimeMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void erase(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
