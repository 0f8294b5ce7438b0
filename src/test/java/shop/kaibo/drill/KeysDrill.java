package shop.kaibo.drill;

import shop.kaibo.base.Folders;
import shop.kaibo.sync.SyncPace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Answers are lost, then days go by in which the platform forgets its keys (1, 2, 7, 30 days), or
 * it never had any: before anything goes again the platform is asked, and nothing is doubled.
 * {@code keys forget} lets the platform forget within hours, which must be found.
 */
final class KeysDrill {
    private static final long HOUR = 3_600_000;
    private static final int[] DAYS = {1, 2, 7, 30};
    private static final int IN_A_WORLD = 10;
    private static final String WRITES = "(POST|PUT) /v1/(skus|listings|orders|cases).*";

    private KeysDrill() {}

    static boolean run(List<String> arguments, int count, long seed) throws Exception {
        long start = System.nanoTime();
        boolean early = arguments.contains("forget");
        var random = new SplittableRandom(seed);
        var faults = new ArrayList<String>();
        long lost = 0;
        for (int done = 0; done < count; ) {
            World.Mode mode = World.Mode.values()[done / IN_A_WORLD % 3];
            Path folder = Files.createTempDirectory("keys");
            try (var world = new World(folder, mode, false, SyncPace.standard().inTurn())) {
                for (int i = 0; i < IN_A_WORLD && done < count && faults.isEmpty(); i++, done++) {
                    long life = early ? 6 * HOUR : DAYS[random.nextInt(DAYS.length)] * 24 * HOUR;
                    boolean passed = early || random.nextInt(4) > 0;
                    doubt(world, random);
                    wait(world, random, life, passed);
                    if (world.rest() < 0) {
                        faults.add("never at rest: " + world.till.engine.state());
                    }
                    world.faults().forEach(one -> faults.add(mode + ": " + one));
                }
                lost += world.weather.fired();
            }
            Folders.delete(folder);
            if (!faults.isEmpty()) {
                break;
            }
        }
        faults.stream().limit(40).forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "keys: %,d long waits after %,d lost requests and answers, of seed %d in %.0f s;"
                        + " doubled or lost %d%n",
                count,
                lost,
                seed,
                (System.nanoTime() - start) / 1e9,
                faults.size());
        return faults.isEmpty();
    }

    // several things leave, and of some only the answer, of some the request is lost
    private static void doubt(World world, SplittableRandom random) throws IOException {
        world.sell(3, true, random);
        world.there.backstage().afterSales(1, random.nextLong());
        world.look();
        Hand.Deed[] all = Hand.Deed.values();
        for (int i = 0; i < 6; i++) {
            world.does(all[random.nextInt(all.length)], random);
        }
        for (int i = 0; i < 4; i++) {
            boolean arrives = random.nextInt(3) > 0;
            Fault.Moment moment = arrives ? Fault.Moment.AFTER : Fault.Moment.BEFORE;
            world.weather.arm(WRITES, new Fault(Fault.Kind.CUT, moment));
        }
        for (int i = 0; i < 3; i++) {
            world.look();
            world.pass(1_000);
        }
    }

    // the machine sleeps or is off; the platform forgets what is older than it keeps
    private static void wait(World world, SplittableRandom random, long life, boolean passed)
            throws IOException {
        world.weather.clear();
        if (random.nextBoolean()) {
            world.reopen(false);
        }
        world.pass(passed ? life + 1 : Math.min(life / 2, 11 * HOUR));
        if (passed) {
            world.forgetKeys();
        }
    }
}
