package shop.kaibo.bench;

import shop.kaibo.TrialBooks;
import shop.kaibo.TrialWindow;
import shop.kaibo.base.Clock;
import shop.kaibo.order.OrderQuery;
import shop.kaibo.order.OrderTab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * P19: the program was off while orders went on coming; from opening the shop to a list of what has
 * to be shipped that answers, and to one that is complete. Arguments: [orders waiting] [orders
 * there before].
 */
final class ReturnBench {
    private static final int GOODS = 20;
    private static final int PAGE = 100;
    private static final long PATIENCE_MS = 300_000;

    private ReturnBench() {}

    static void run(List<String> arguments) throws Exception {
        int waiting = arguments.isEmpty() ? 20_000 : Integer.parseInt(arguments.getFirst());
        int before = arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : 100_000;
        Path folder = Files.createTempDirectory("p19");
        Path home = folder.resolve("home");
        MillionOrders.make(home, before, 1);
        Process platform = BoardBench.platform(folder.resolve("there"), "");
        try {
            String url = BoardBench.url(platform);
            try (var window = new TrialWindow(home, Clock.system())) {
                window.store().db().write(tx -> tx.update("UPDATE account SET state = 'gone'"));
                window.join(url, GOODS, 90_000);
            }
            BoardBench.post(
                    url + "/admin/broadcast",
                    "{\"seed\":5,\"rate\":%d,\"seconds\":10}".formatted(waiting / 10));
            // the last buyers need their time to pay or to give up
            Thread.sleep(45_000);
            back(home, url, waiting);
        } finally {
            platform.destroy();
            platform.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static void back(Path home, String url, int waiting) throws Exception {
        long start = System.nanoTime();
        try (var window = new TrialWindow(home, Clock.system())) {
            window.show(1366, 697);
            window.sync();
            double usable = -1;
            double slowest = 0;
            long newest = System.currentTimeMillis() - 24 * 3_600_000L;
            long here = 0;
            while (here < waiting && ms(start) < PATIENCE_MS) {
                long asked = System.nanoTime();
                long fresh =
                        window.orders().search(OrderQuery.of("", OrderTab.TO_SHIP, PAGE)).stream()
                                .filter(order -> order.createdMs() > newest)
                                .count();
                slowest = Math.max(slowest, ms(asked));
                if (usable < 0 && fresh == PAGE) {
                    usable = ms(start);
                }
                here = count(window);
                Thread.sleep(50);
            }
            double complete = ms(start);
            System.out.printf(
                    "P19: %,d of %,d here; to-ship list usable after %,.0f ms, complete after %,.0f"
                            + " ms, its slowest answer meanwhile %.0f ms%n",
                    here, waiting, usable, complete, slowest);
            System.out.println("P19: " + TrialBooks.compare(window.store(), url));
            new Figure("P19-usable", usable / 5_000, usable, 5_000, "ms", 1).print();
            new Figure("P19-complete", complete / 90_000, complete, 90_000, "ms", 1).print();
        }
    }

    private static long count(TrialWindow window) {
        return window.store()
                .db()
                .read(
                        handle ->
                                handle.createQuery("SELECT count(*) FROM orders WHERE account <> ?")
                                        .bind(0, TrialShop.ACCOUNT)
                                        .mapTo(Long.class)
                                        .one());
    }

    private static double ms(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e6;
    }
}
