package shop.kaibo.bench;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.Grade;
import shop.kaibo.aftersale.Inspection;
import shop.kaibo.platform.RemoteCase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * P1: a parcel taken in at the bench by the real service until it is durable, against the C program
 * doing its SQL, its commit and its journal record.
 */
final class ParcelBench {
    private static final int ROUNDS = 7;
    private static final int BASE = 20_000;
    private static final int WARM = 100;
    private static final int READY = 8;
    private static final int PARCELS = 400;

    private ParcelBench() {}

    static void run(List<String> arguments) throws Exception {
        Path folder = Path.of("target", "bench", "p1").toAbsolutePath();
        var replay = Replay.build(folder);
        Path base = folder.resolve("base");
        Replay.delete(base);
        TrialOrders orders = MillionOrders.make(base, BASE, 1);
        try (var shop = new TrialShop(base, new StillClock(TrialOrders.END))) {
            var cases = new ArrayList<RemoteCase>();
            for (int i = 0; i < WARM + PARCELS; i++) {
                cases.add(orders.returned(i));
            }
            shop.cases(cases, "all");
        }
        Path home = folder.resolve("a");
        Path tape = folder.resolve("tape");
        // a C program is as quick at its first parcel as at its last, Java after some thousands
        for (int run = 0; run < READY; run++) {
            received(base, home, orders, null);
        }
        try (var recording = new Tape()) {
            received(base, home, orders, recording);
            recording.write(tape);
        }
        double[] ratios = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        double[] behind = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double[] kaibo = received(base, home, orders, null);
            ours[round] = Figure.median(kaibo) / 1e6;
            if (replay.isPresent()) {
                Path copy = folder.resolve("b");
                Replay.copy(base, copy);
                double[] peer = replay.get().run(tape, home, copy);
                theirs[round] = Figure.median(peer) / 1e6;
                ratios[round] = theirs[round] / ours[round];
                behind[round] = (p99(kaibo) - p99(peer)) / 1e6;
            }
            System.out.printf(
                    Locale.ROOT,
                    "P1 round %d: kaibo %.2f ms (p99 %.2f), C %.2f ms, ratio %.2f%n",
                    round,
                    ours[round],
                    p99(kaibo) / 1e6,
                    theirs[round],
                    ratios[round]);
        }
        new Figure(
                        "P1",
                        Figure.median(ratios),
                        Figure.median(ours),
                        Figure.median(theirs),
                        "ms",
                        ROUNDS)
                .print();
        LookBench.value("P1-p99-behind", Figure.median(behind), "ms", ROUNDS);
    }

    private static double p99(double[] units) {
        double[] sorted = units.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length * 99 / 100];
    }

    private static double[] received(Path base, Path home, TrialOrders orders, @Nullable Tape tape)
            throws IOException {
        Replay.copy(base, home);
        double[] units = new double[PARCELS];
        Path journal = home.resolve("journal").resolve("journal.log");
        try (var shop = new TrialShop(home, new StillClock(TrialOrders.END))) {
            for (int i = 0; i < WARM + PARCELS; i++) {
                String waybill = String.valueOf(orders.returned(i).returnWaybill());
                boolean counts = i >= WARM;
                if (tape != null && counts) {
                    tape.begin();
                }
                long before = Files.size(journal);
                long start = System.nanoTime();
                shop.cases.receive(
                        TrialShop.OWNER,
                        waybill,
                        Inspection.whole(Grade.PERFECT),
                        TrialOrders.END + 10_000);
                long end = System.nanoTime();
                if (tape != null) {
                    tape.journal((int) (Files.size(journal) - before));
                }
                if (counts) {
                    units[i - WARM] = end - start;
                    if (tape != null) {
                        tape.end();
                    }
                }
            }
        }
        return units;
    }
}
