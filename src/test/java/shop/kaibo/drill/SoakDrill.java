package shop.kaibo.drill;

import shop.kaibo.TrialBooks;
import shop.kaibo.TrialWindow;
import shop.kaibo.platform.sandbox.FaultPlan;
import shop.kaibo.platform.sandbox.SandboxOptions;
import shop.kaibo.platform.sandbox.SandboxServer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A day on air in little time: so many orders over eight hours of a clock that jumps, twenty a beat
 * with peaks of five hundred, through a network that loses, repeats and mixes up, into the real
 * window. None may be lost or doubled, and neither heap nor handles may grow. {@code soak lose} and
 * {@code soak leak} do what the drill must find.
 */
final class SoakDrill {
    private static final long DAY_MS = 8 * 3_600_000L;
    private static final int BEAT = 20;
    private static final int PEAK = 500;
    private static final int PEAK_ONE_IN = 200;
    private static final int READINGS = 16;
    private static final int GOODS = 20;
    private static final long PATIENCE_MS = 120_000;
    private static final FaultPlan ROUGH =
            FaultPlan.parse(
                    "drop=0.02,cut=0.01,truncate=0.01,http500=0.01,lose=0.05,repeat=0.05,late=0.1");

    private final TrialWindow window;
    private final SandboxServer there;
    private final JumpClock clock;
    private final SplittableRandom random;
    private final List<Object> leaked = new ArrayList<>();
    private long placed;

    private SoakDrill(TrialWindow window, SandboxServer there, JumpClock clock, long seed) {
        this.window = window;
        this.there = there;
        this.clock = clock;
        random = new SplittableRandom(seed);
    }

    static boolean run(List<String> arguments, int count, long seed) throws Exception {
        Path folder = Files.createTempDirectory("soak");
        var clock = new JumpClock();
        var options = SandboxOptions.of(folder.resolve("there"));
        try (var there = SandboxServer.start(options, clock);
                var window = new TrialWindow(folder.resolve("home"), clock)) {
            window.join(there.url(), GOODS, 99_000);
            window.onAir();
            window.show(1366, 697);
            return new SoakDrill(window, there, clock, seed).day(arguments, count, seed);
        }
    }

    private boolean day(List<String> arguments, int count, long seed) throws Exception {
        System.out.printf(Locale.ROOT, "%,d orders in 8 h, seed %d, %s%n", count, seed, ROUGH);
        there.backstage().faults(ROUGH);
        var wear = new Wear();
        // peaks take their share of the orders
        double each = BEAT + (PEAK - BEAT) / (double) PEAK_ONE_IN;
        long beats = Math.max(READINGS, Math.round(count / each));
        long start = System.nanoTime();
        for (long beat = 0; beat < beats && placed < count; beat++) {
            clock.jump(DAY_MS / beats);
            boolean peak = beat % PEAK_ONE_IN == PEAK_ONE_IN / 2;
            int buyers = (int) Math.min(peak ? PEAK : BEAT, count - placed);
            placed += there.backstage().come(random.nextLong(), buyers);
            follow(placed - PEAK);
            if ((beat + 1) % (beats / READINGS) == 0) {
                follow(placed);
                sabotage(arguments, beat >= beats / 2);
                window.rest();
                wear.read((beat + 1) * 8.0 / beats);
            }
        }
        there.backstage().faults(FaultPlan.NONE);
        TrialBooks.Verdict verdict = settled();
        boolean flat = wear.flat();
        System.out.printf(
                Locale.ROOT,
                "soak: %,d placed in %.0f s; %s; heap and handles %s%n",
                placed,
                (System.nanoTime() - start) / 1e9,
                verdict,
                flat ? "flat" : "GROW");
        return verdict.equal() && verdict.there() == placed && flat;
    }

    // the board may not fall behind for ever, else it is not a day on air but one big pull
    private void follow(long wanted) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_MS * 1_000_000;
        while (here() < wanted && System.nanoTime() < end) {
            Thread.sleep(10);
        }
    }

    private long here() {
        return window.broadcasts().board().map(board -> board.totals().orders()).orElse(0L);
    }

    // buyers pay or give up for a while after the last one came
    private TrialBooks.Verdict settled() throws IOException, InterruptedException {
        clock.jump(60_000);
        long end = System.nanoTime() + PATIENCE_MS * 1_000_000;
        TrialBooks.Verdict verdict = TrialBooks.compare(window.store(), there.url());
        while (!verdict.equal() && System.nanoTime() < end) {
            Thread.sleep(1_000);
            verdict = TrialBooks.compare(window.store(), there.url());
        }
        return verdict;
    }

    private void sabotage(List<String> arguments, boolean late) throws IOException {
        if (arguments.contains("leak")) {
            leaked.add(new byte[4 << 20]);
            leaked.add(Files.newInputStream(Path.of("/proc/self/status")));
        }
        if (arguments.contains("lose") && late) {
            window.store()
                    .db()
                    .write(
                            tx ->
                                    tx.update(
                                            "DELETE FROM orders WHERE id = (SELECT min(id) FROM"
                                                    + " orders)"));
        }
    }
}
