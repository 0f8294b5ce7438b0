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
 * The till's wall clock is set while it works, a day ahead, a day or an hour back, to 1970, beyond
 * 2038, in rough weather: the order of effects follows the order of work, nothing is lost or
 * doubled, nothing waits for a time that will not come. {@code clock sort} orders what waits by the
 * wall clock, which must be found.
 */
final class ClockDrill {
    private static final long HOUR = 3_600_000;
    private static final long AD_2040 = 2_208_988_800_000L;
    private static final long AD_2110 = 4_417_977_600_000L;
    private static final int IN_A_WORLD = 10;

    private ClockDrill() {}

    static boolean run(List<String> arguments, int count, long seed) throws Exception {
        long start = System.nanoTime();
        var random = new SplittableRandom(seed);
        var faults = new ArrayList<String>();
        int set = 0;
        for (int done = 0; done < count; ) {
            World.Mode mode = World.Mode.values()[done / IN_A_WORLD % 3];
            Path folder = Files.createTempDirectory("clock");
            try (var world = new World(folder, mode, false, SyncPace.standard())) {
                for (int i = 0; i < IN_A_WORLD && done < count && faults.isEmpty(); i++, done++) {
                    set += work(world, random, arguments.contains("sort"));
                    if (world.rest(5_000) < 0 || world.till.engine.state().blocked() > 0) {
                        faults.add("not at rest: " + world.till.engine.state());
                    }
                    world.faults().forEach(one -> faults.add(mode + ": " + one));
                }
            }
            Folders.delete(folder);
            if (!faults.isEmpty()) {
                break;
            }
        }
        faults.stream().limit(40).forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "clock: %,d shifts of work with the clock set %,d times, of seed %d in %.0f s;"
                        + " wrong %d%n",
                count,
                set,
                seed,
                (System.nanoTime() - start) / 1e9,
                faults.size());
        return faults.isEmpty();
    }

    private static int work(World world, SplittableRandom random, boolean sort) throws IOException {
        Hand.Deed[] all = Hand.Deed.values();
        int set = 0;
        world.sell(2, true, random);
        world.weather.rough(random.split(), 0.2);
        for (int i = 0; i < 10; i++) {
            if (random.nextInt(3) == 0) {
                world.here.set(time(world, random));
                set++;
            }
            world.does(i % 2 == 0 ? Hand.Deed.RESTOCK : all[random.nextInt(all.length)], random);
            if (sort) {
                sort(world);
            }
            if (random.nextInt(3) == 0) {
                world.look();
                world.pass(random.nextInt(3_000));
            }
            if (random.nextInt(12) == 0) {
                world.reopen(false);
            }
        }
        return set;
    }

    private static long time(World world, SplittableRandom random) {
        long now = world.yonder.nowMs();
        return switch (random.nextInt(8)) {
            case 0 -> now + 24 * HOUR;
            case 1 -> now - 24 * HOUR;
            case 2 -> world.here.nowMs() - HOUR;
            case 3 -> random.nextInt(100_000);
            case 4 -> AD_2040;
            case 5 -> AD_2110;
            case 6 -> world.here.nowMs() - random.nextInt(600_000);
            default -> now;
        };
    }

    // what the drill must find
    private static void sort(World world) {
        world.till
                .store
                .db()
                .write(
                        tx -> {
                            tx.update(
                                    "UPDATE outbox SET seq = (SELECT min(seq) - 1 FROM outbox)"
                                            + " WHERE id = (SELECT b.id FROM outbox a JOIN outbox b"
                                            + " ON a.topic = b.topic AND a.seq < b.seq AND"
                                            + " b.created_ms < a.created_ms WHERE a.state ="
                                            + " 'waiting' AND b.state = 'waiting' LIMIT 1)");
                            return true;
                        });
    }
}
