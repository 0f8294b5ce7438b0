package shop.kaibo.bench;

import com.sun.management.OperatingSystemMXBean;

import shop.kaibo.platform.RemoteOrder;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * P17: what an order costs with 1,000, 10,000, 100,000 and 1,000,000 stored: pages of 500 new
 * orders, the sizes in turn, five rounds. The first argument names a home with a million; it is
 * copied first. Told both by the clock and by the program's processor time.
 */
final class FlatBench {
    private static final int ROUNDS = 5;
    private static final int PAGES = 6;
    private static final int WARM = 4;
    private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000};

    private FlatBench() {}

    static void run(List<String> arguments) throws Exception {
        Path folder = Path.of("target", "bench", "p17").toAbsolutePath();
        List<Path> homes = new ArrayList<>();
        for (int size : SIZES) {
            Path home = folder.resolve("h" + size);
            Replay.delete(home);
            if (size == 1_000_000) {
                Replay.copy(LookBench.home(arguments), home);
            } else {
                MillionOrders.make(home, size, 1);
            }
            homes.add(home);
        }
        double[][] wall = new double[SIZES.length][ROUNDS];
        double[][] busy = new double[SIZES.length][ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            for (int i = 0; i < SIZES.length; i++) {
                double[] cost = cost(homes.get(i), SIZES[i], round + 1);
                if (round >= 0) {
                    wall[i][round] = cost[0];
                    busy[i][round] = cost[1];
                }
            }
        }
        for (int i = 0; i < SIZES.length; i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%,9d stored: %6.0f µs an order, %6.0f µs of the processor%n",
                    SIZES[i],
                    Figure.median(wall[i]),
                    Figure.median(busy[i]));
        }
        int last = SIZES.length - 1;
        new Figure(
                        "P17",
                        Figure.median(wall[last]) / Figure.median(wall[0]),
                        Figure.median(wall[last]),
                        Figure.median(wall[0]),
                        "µs",
                        ROUNDS)
                .print();
        new Figure(
                        "P17-processor",
                        Figure.median(busy[last]) / Figure.median(busy[0]),
                        Figure.median(busy[last]),
                        Figure.median(busy[0]),
                        "µs",
                        ROUNDS)
                .print();
    }

    private static double[] cost(Path home, int size, int round) throws IOException {
        int from = size + round * (PAGES + WARM) * 500;
        var orders = new TrialOrders(size + (ROUNDS + 1) * (PAGES + WARM) * 500, 1);
        List<List<RemoteOrder>> pages = new ArrayList<>();
        for (int page = 0; page < PAGES + WARM; page++) {
            pages.add(orders.page(from + page * 500, 500));
        }
        try (var shop = new TrialShop(home, new StillClock(TrialOrders.END))) {
            long start = 0;
            long before = 0;
            for (int page = 0; page < pages.size(); page++) {
                if (page == WARM) {
                    before = processor();
                    start = System.nanoTime();
                }
                shop.page(pages.get(page), "w" + round + "-" + page);
            }
            double many = PAGES * 500.0 * 1000;
            return new double[] {(System.nanoTime() - start) / many, (processor() - before) / many};
        }
    }

    // the whole process: checkpoints run beside the writer and must not go uncounted
    private static long processor() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system.getProcessCpuTime();
    }
}
