package shop.kaibo.bench;

import shop.kaibo.base.Folders;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.safekeeping.Why;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * P14: a sealed, proved backup of a big home while settings are acknowledged as fast as it goes,
 * against {@code cp} and {@code sync} of the same file; and what it does to the slowest hundredth
 * of those writes. Arguments: [orders] [rounds].
 */
final class BackupBench {
    private static final int CALM_MS = 4_000;

    private BackupBench() {}

    static void run(List<String> arguments) throws Exception {
        int count = arguments.isEmpty() ? 1_000_000 : Integer.parseInt(arguments.getFirst());
        int rounds = arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : 5;
        Path home = Path.of("target", "bench", "p14-" + count).toAbsolutePath();
        MillionOrders.make(home, count, 1);
        double[] ours = new double[rounds];
        double[] theirs = new double[rounds];
        double[] ratios = new double[rounds];
        double[] slower = new double[rounds];
        double[] calm = new double[rounds];
        double[] busy = new double[rounds];
        try (var shop = new TrialShop(home, new StillClock(TrialOrders.END))) {
            var safe = new SafekeepingService(shop.store);
            for (int round = 0; round < rounds; round++) {
                theirs[round] = copied(home);
                calm[round] = slowest(shop, () -> Thread.sleep(CALM_MS));
                long[] took = new long[1];
                busy[round] =
                        slowest(
                                shop,
                                () -> {
                                    long start = System.nanoTime();
                                    safe.snapshots().take(Why.HAND);
                                    took[0] = System.nanoTime() - start;
                                });
                ours[round] = took[0] / 1e6;
                ratios[round] = ours[round] / theirs[round];
                slower[round] = busy[round] / calm[round];
                System.out.printf(
                        Locale.ROOT,
                        "P14 round %d: backup %.0f ms, cp %.0f ms, %.2f; a write's p99 %.2f ms"
                                + " calm, %.2f ms meanwhile%n",
                        round,
                        ours[round],
                        theirs[round],
                        ratios[round],
                        calm[round],
                        busy[round]);
            }
        }
        Folders.delete(home.resolve("snapshots"));
        double times = Figure.median(ratios);
        new Figure("P14", times, Figure.median(ours), Figure.median(theirs), "ms", rounds).print();
        double both = Figure.median(slower);
        new Figure("P14-p99", both, Figure.median(busy), Figure.median(calm), "ms", rounds).print();
    }

    private static double copied(Path home) throws IOException, InterruptedException {
        Path copy = home.resolve("copy");
        String from = home.resolve("kaibo.db").toString();
        long start = System.nanoTime();
        run("cp", from, copy.toString());
        run("sync", copy.toString());
        double took = (System.nanoTime() - start) / 1e6;
        Files.delete(copy);
        return took;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException(String.join(" ", command));
        }
    }

    private interface Deed {
        void run() throws Exception;
    }

    /** The p99 in ms of acknowledged writes while something is done. */
    private static double slowest(TrialShop shop, Deed meanwhile) throws Exception {
        var stop = new AtomicBoolean();
        var took = new ArrayList<Long>();
        Thread writer =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    for (int i = 0; !stop.get(); i++) {
                                        long start = System.nanoTime();
                                        write(shop, i);
                                        took.add(System.nanoTime() - start);
                                        pause();
                                    }
                                });
        meanwhile.run();
        stop.set(true);
        writer.join();
        long[] sorted = took.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) ((sorted.length - 1) * 0.99)] / 1e6;
    }

    private static void write(TrialShop shop, int number) {
        String value = String.valueOf(number);
        shop.store
                .db()
                .write(
                        tx -> {
                            shop.store.settings().put(tx, "bench", value);
                            return true;
                        });
    }

    // a hundred a second, as a bench with a scanner never does
    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
