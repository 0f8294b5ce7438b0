package shop.kaibo.drill;

import shop.kaibo.base.Folders;
import shop.kaibo.drill.Fault.Kind;
import shop.kaibo.drill.Fault.Moment;
import shop.kaibo.sync.SyncPace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Every fault of a network at every thing asked of a platform, before, during and after it, then so
 * many random schedules; on platforms with keys, without, and with stock by difference only. Each
 * acknowledged thing must have its effect once and both sides agree within a minute. A count below
 * the number of combinations tries a part of them. {@code network strip} takes the keys off on the
 * wire, and {@code network hurry} believes at once that what nobody has seen will not come: both
 * must be found. {@code network stock-delay-} tries what begins so, alone.
 */
final class NetworkDrill {
    private static final int IN_A_WORLD = 40;
    private static final int WITHIN_S = 60;
    private static final SyncPace HURRY = new SyncPace(1_000, 25_000, 5_000, 1_000, 0);

    private final List<String> faults = new ArrayList<>();
    private final boolean strips;
    private final boolean hurry;
    private final long seed;
    private long met;
    private int cells;
    private int longestS;

    private NetworkDrill(List<String> arguments, long seed) {
        strips = arguments.contains("strip");
        hurry = arguments.contains("hurry");
        this.seed = seed;
    }

    private record Cell(Route route, Fault fault) {
        String named() {
            return route + "-" + fault.kind() + "-" + fault.moment();
        }
    }

    private interface Trial {
        void in(World world, SplittableRandom random, int number) throws IOException;
    }

    static boolean run(List<String> arguments, int count, long seed) throws Exception {
        long start = System.nanoTime();
        var drill = new NetworkDrill(arguments, seed);
        String only =
                arguments.stream()
                        .filter(one -> one.contains("-"))
                        .findFirst()
                        .orElse("")
                        .toUpperCase(Locale.ROOT);
        for (World.Mode mode : World.Mode.values()) {
            List<Cell> all = drill.cells();
            List<Cell> tried = all.subList(0, Math.min(all.size(), count));
            if (!only.isEmpty()) {
                tried = all.stream().filter(cell -> cell.named().startsWith(only)).toList();
            }
            List<Cell> its = tried;
            drill.cells += its.size();
            drill.worlds(
                    mode, its.size(), (world, random, i) -> drill.cell(world, its.get(i), random));
        }
        long single = drill.met;
        int each = only.isEmpty() ? (count + 2) / World.Mode.values().length : 0;
        for (World.Mode mode : World.Mode.values()) {
            drill.worlds(mode, each, (world, random, i) -> drill.schedule(world, random));
        }
        drill.faults.stream().distinct().limit(40).forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "network: %,d single faults (%,d met), %,d schedules with %,d faults of seed %d in"
                        + " %.0f s; at rest within %d s; wrong %d%n",
                drill.cells,
                single,
                3 * each,
                drill.met - single,
                seed,
                (System.nanoTime() - start) / 1e9,
                drill.longestS,
                drill.faults.size());
        return drill.faults.isEmpty();
    }

    // in an order of their own, so that a part of them is a sample
    private List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        for (Route route : Route.values()) {
            for (Kind kind : Kind.values()) {
                for (Moment moment : Moment.values()) {
                    if (kind != Kind.NAME || moment == Moment.BEFORE) {
                        cells.add(new Cell(route, new Fault(kind, moment)));
                    }
                }
            }
        }
        Collections.shuffle(cells, new Random(seed));
        return cells;
    }

    private void worlds(World.Mode mode, int count, Trial trial) throws IOException {
        var random = new SplittableRandom(seed);
        for (int done = 0; done < count; ) {
            Path folder = Files.createTempDirectory("network");
            // every second world does several things at once, as a shop does
            SyncPace pace = hurry ? HURRY : SyncPace.standard();
            SyncPace its = done / IN_A_WORLD % 2 == 0 ? pace.inTurn() : pace;
            try (var world = new World(folder, mode, strips, its)) {
                int before = faults.size();
                for (int i = 0; i < IN_A_WORLD && done < count; i++, done++) {
                    trial.in(world, random.split(), done);
                    if (faults.size() > before) {
                        // what went wrong would be found again and again
                        done++;
                        break;
                    }
                }
                if (faults.size() == before) {
                    world.faults().forEach(one -> faults.add(mode + ": " + one));
                }
                met += world.weather.fired();
            }
            Folders.delete(folder);
        }
    }

    private void cell(World world, Cell cell, SplittableRandom random) throws IOException {
        Route route = cell.route;
        prepare(world, route, random);
        if (cell.fault.kind() == Kind.NAME) {
            world.reopen(true);
        } else if (route.first != null) {
            world.weather.arm(route.first.asked, new Fault(Kind.CUT, Moment.AFTER));
            world.weather.arm(route.asked, cell.fault);
        } else {
            world.weather.arm(route.asked, cell.fault);
        }
        if (route.deed == null) {
            world.connect();
        } else {
            world.does(route.deed, random);
        }
        // as often as a write and the question after it need
        for (int i = 0; i < (route.first == null ? 3 : 45); i++) {
            world.look();
            world.pass(1_000);
        }
        if (cell.fault.kind() == Kind.NAME) {
            world.reopen(false);
        }
        settled(world, world.mode + " " + route + " " + cell.fault);
    }

    private static void prepare(World world, Route route, SplittableRandom random) {
        boolean acts = route.deed == Hand.Deed.ACT;
        if (acts || route.deed == Hand.Deed.SHIP || route.deed == Hand.Deed.CLOSE) {
            world.sell(1, route.deed != Hand.Deed.CLOSE, random);
        }
        if (acts) {
            world.there.backstage().afterSales(1, random.nextLong());
        }
        world.look();
    }

    private void schedule(World world, SplittableRandom random) throws IOException {
        var deeds = new StringBuilder(world.mode.toString());
        Hand.Deed[] all = Hand.Deed.values();
        world.weather.rough(random.split(), 0.1 + random.nextDouble(0.5));
        if (random.nextInt(20) == 0) {
            world.reopen(true);
        }
        int steps = 3 + random.nextInt(8);
        for (int i = 0; i < steps; i++) {
            if (random.nextBoolean()) {
                world.sell(1 + random.nextInt(3), random.nextInt(4) > 0, random);
                world.there.backstage().afterSales(1, random.nextLong());
            }
            Hand.Deed deed = all[random.nextInt(all.length)];
            deeds.append(' ').append(deed);
            world.does(deed, random);
            world.look();
            world.pass(random.nextInt(5_000));
            if (random.nextInt(15) == 0) {
                world.reopen(false);
            }
        }
        world.reopen(false);
        settled(world, deeds.toString());
        world.faults().forEach(one -> faults.add(deeds + ": " + one));
    }

    private void settled(World world, String what) throws IOException {
        int seconds = world.rest();
        longestS = Math.max(longestS, seconds);
        // what the network still had comes now, though nobody waits for it
        world.pass(31_000);
        if (world.rest() < 0) {
            faults.add(what + " never came to rest again");
        }
        long blocked = world.till.engine.state().blocked();
        if (seconds < 0 || seconds > WITHIN_S || blocked > 0) {
            faults.add(
                    what
                            + (seconds < 0 ? " never came to rest: " : " took " + seconds + " s: ")
                            + world.till.engine.state()
                            + world.till.latest(3));
        }
    }
}
