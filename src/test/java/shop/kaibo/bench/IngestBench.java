package shop.kaibo.bench;

import shop.kaibo.platform.RemoteOrder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * P2: pages of 500 orders, four fifths new and one fifth known ones that changed, taken in by the
 * real service; against the C program replaying their SQL with the same commits. Sealing and
 * hashing is timed apart and taken off, its share is said.
 */
final class IngestBench {
    private static final int ROUNDS = 7;
    private static final int BASE = 20_000;
    private static final int PAGES = 24;
    private static final int WARM = 4;
    private static final int NEW = 400;

    private IngestBench() {}

    static void run(List<String> arguments) throws Exception {
        Path folder = Path.of("target", "bench", "p2").toAbsolutePath();
        var replay = Replay.build(folder);
        Path base = folder.resolve("base");
        Replay.delete(base);
        var orders = new TrialOrders(BASE + PAGES * NEW, 1);
        MillionOrders.make(base, orders, BASE, 1);
        List<List<RemoteOrder>> pages = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            pages.add(page(orders, page));
        }
        Set<String> known =
                IntStream.range(0, BASE)
                        .mapToObj(i -> orders.order(i).buyerKey())
                        .collect(Collectors.toSet());
        Path home = folder.resolve("a");
        Path tape = folder.resolve("tape");
        // three runs to warm up, the last of them recorded
        kaibo(base, home, pages);
        kaibo(base, home, pages);
        try (var recording = new Tape()) {
            Replay.copy(base, home);
            kaibo(home, pages, recording);
            recording.write(tape);
        }
        double[] ours = new double[ROUNDS];
        double[] sealing = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = sum(kaibo(base, home, pages));
            sealing[round] = Sealing.time(home, pages, WARM, known);
            if (replay.isPresent()) {
                Path copy = folder.resolve("b");
                Replay.copy(base, copy);
                theirs[round] = sum(replay.get().run(tape, home, copy));
                ratios[round] = theirs[round] / (ours[round] - sealing[round]);
            }
            System.out.printf(
                    Locale.ROOT,
                    "P2 round %d: kaibo %.0f ms (sealing %.0f), C %.0f ms, ratio %.2f%n",
                    round,
                    ours[round] / 1e6,
                    sealing[round] / 1e6,
                    theirs[round] / 1e6,
                    ratios[round]);
        }
        double all = (PAGES - WARM) * 500.0;
        double kaibo = all / (Figure.median(ours) - Figure.median(sealing)) * 1e9;
        double peer = all / Figure.median(theirs) * 1e9;
        new Figure("P2", Figure.median(ratios), kaibo, peer, "orders/s", ROUNDS).print();
        System.out.printf(
                Locale.ROOT,
                "{\"figure\":\"P2-sealing\",\"value\":%.3f,\"unit\":\"share of kaibo's time\","
                        + "\"rounds\":%d}%n",
                Figure.median(sealing) / Figure.median(ours),
                ROUNDS);
    }

    private static List<RemoteOrder> page(TrialOrders orders, int page) {
        var rows = new ArrayList<RemoteOrder>();
        for (int i = 0; i < NEW; i++) {
            rows.add(orders.order(BASE + page * NEW + i, 50));
        }
        for (int i = 0; i < 500 - NEW; i++) {
            // what was paid in the base has been shipped since
            rows.add(orders.order(BASE - 1 - page * 100 - i - 400, 30_000));
        }
        return rows;
    }

    private static double[] kaibo(Path base, Path home, List<List<RemoteOrder>> pages)
            throws IOException {
        Replay.copy(base, home);
        return kaibo(home, pages, null);
    }

    private static double[] kaibo(
            Path home,
            List<List<RemoteOrder>> pages,
            @org.jspecify.annotations.Nullable Tape tape) {
        double[] units = new double[pages.size() - WARM];
        try (var shop = new TrialShop(home, new StillClock(TrialOrders.END))) {
            for (int i = 0; i < pages.size(); i++) {
                if (tape != null && i >= WARM) {
                    tape.begin();
                }
                long start = System.nanoTime();
                shop.page(pages.get(i), "q" + i);
                if (i >= WARM) {
                    units[i - WARM] = System.nanoTime() - start;
                }
                if (tape != null && i >= WARM) {
                    tape.end();
                }
            }
        }
        return units;
    }

    private static double sum(double[] units) {
        return Arrays.stream(units).sum();
    }
}
