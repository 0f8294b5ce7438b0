package shop.kaibo.platform.kuaishou;

import shop.kaibo.base.Folders;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The main job on the platform of the trials, which has neither keys nor references for stock, over
 * a bad line, with a stretch offline, killed so many times at any moment: in the end both sides say
 * the same. Twenty listings and a hundred orders from twenty kills on, fewer with fewer.
 */
public final class StallDrill {
    private static final int LISTINGS = 20;
    private static final int ORDERS_A_LISTING = 5;

    private StallDrill() {}

    /** True when nothing was lost, doubled, refused or left to a person. */
    public static boolean run(List<String> arguments, int count, long seed) throws Exception {
        long start = System.nanoTime();
        int listings = Math.clamp(count, 4, LISTINGS);
        int orders = listings * ORDERS_A_LISTING;
        Path folder = Files.createTempDirectory("stall");
        try (var stall = new KilledStall(folder, listings, orders, new SplittableRandom(seed))) {
            for (int life = 0; life < count; life++) {
                stall.kill(life, count);
            }
            stall.settle();
            stall.faults().forEach(fault -> System.out.println("stall: " + fault));
            System.out.printf(
                    Locale.ROOT,
                    "stall: %,d kills of seed %d in %.0f s; %d listings, %d orders, %d refunds,"
                            + " %,d acknowledged, %,d calls; faults %d%n",
                    count,
                    seed,
                    (System.nanoTime() - start) / 1e9,
                    listings,
                    orders,
                    stall.sim.refunds.all().size(),
                    stall.acknowledged(),
                    stall.sim.called.size(),
                    stall.faults().size());
            return stall.faults().isEmpty();
        } finally {
            Folders.delete(folder);
        }
    }
}
