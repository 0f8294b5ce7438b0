package shop.kaibo.bench;

import shop.kaibo.TrialScanner;
import shop.kaibo.TrialWindow;
import shop.kaibo.base.Clock;
import shop.kaibo.base.Mask;
import shop.kaibo.platform.RemoteCase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * P13: from the last key of a scanner to its case laid out on the real screen, on a million orders
 * and fifty thousand cases. Arguments: [home with a million] [scans].
 */
final class ScanBench {
    private static final double GOAL_MS = 150;
    private static final int WARM = 30;
    private static final int MORE_CASES = 30_000;
    private static final int PAGE = 500;
    // the newest order of the million that came back
    private static final int NEWEST = 909_950;

    private ScanBench() {}

    static void run(List<String> arguments) throws Exception {
        int scans = arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : 200;
        Path home = Path.of("target", "bench", "p13", "home").toAbsolutePath();
        Replay.delete(home);
        Replay.copy(LookBench.home(arguments), home);
        var orders = new TrialOrders(LookBench.MILLION, 1);
        more(home, orders);
        var took = new ArrayList<Double>();
        int missed = 0;
        try (var window = new TrialWindow(home, Clock.system())) {
            window.show(1366, 697);
            var scanner = new TrialScanner(window);
            for (int i = 0; i < WARM + scans; i++) {
                RemoteCase there = orders.returned(NEWEST - 50 * i);
                String waybill = String.valueOf(there.returnWaybill());
                double ms = scanner.scan(waybill, "…" + Mask.tail(there.remoteOrderId()));
                if (ms < 0) {
                    missed++;
                } else if (i >= WARM) {
                    took.add(ms);
                }
            }
        }
        double[] sorted = took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double p95 = sorted[(int) (sorted.length * 0.95)];
        System.out.printf(
                Locale.ROOT,
                "P13 %d scans, %d missed: p50 %.1f p95 %.1f longest %.1f ms%n",
                sorted.length,
                missed,
                sorted[sorted.length / 2],
                p95,
                Arrays.stream(sorted).max().orElse(0));
        new Figure("P13", p95 / GOAL_MS, p95, GOAL_MS, "ms", 1).print();
    }

    // the home has one case in fifty orders; the day of this row has more
    private static void more(Path home, TrialOrders orders) {
        try (var shop = new TrialShop(home, new StillClock(TrialOrders.END))) {
            var page = new ArrayList<RemoteCase>();
            for (int i = 1; i <= MORE_CASES; i++) {
                page.add(orders.returned(i * 30 + 1));
                if (page.size() == PAGE) {
                    shop.cases(page, "more " + i);
                    page.clear();
                }
            }
        }
    }
}
