package shop.kaibo.drill;

import shop.kaibo.base.Folders;
import shop.kaibo.sync.SyncPace;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The platform loses its past: restored to ten minutes ago, wiped, a cursor it does not know, a
 * cursor it takes for one of another history, a copy of its file put back without a word. It is
 * found at the first contact, what was acknowledged and lost goes again, orders the platform no
 * longer knows stay outside the sums. {@code rollback believe} hides the new history from the till,
 * which must be found.
 */
final class RollbackDrill {
    /** How it loses it. */
    private enum Loss {
        RESTORED,
        RESTORED_WITHOUT_KEYS,
        WIPED,
        CURSOR,
        OTHER_HISTORY,
        /** From a copy of its own file, and it says nothing of it. */
        SILENTLY
    }

    private static final int IN_A_WORLD = 4;
    private static final long TEN_MINUTES = 600_000;

    private final SplittableRandom random;
    private final boolean believe;
    private final List<String> faults = new ArrayList<>();
    private final Map<Loss, Integer> met = new EnumMap<>(Loss.class);

    private RollbackDrill(long seed, boolean believe) {
        random = new SplittableRandom(seed);
        this.believe = believe;
    }

    static boolean run(List<String> arguments, int count, long seed) throws Exception {
        long start = System.nanoTime();
        var drill = new RollbackDrill(seed, arguments.contains("believe"));
        for (int done = 0; done < count && drill.faults.isEmpty(); ) {
            World.Mode mode = World.Mode.values()[done / IN_A_WORLD % 3];
            Path folder = Files.createTempDirectory("rollback");
            try (var world = new World(folder, mode, false, SyncPace.standard())) {
                for (int i = 0; i < IN_A_WORLD && done < count && drill.faults.isEmpty(); i++) {
                    drill.lose(world, Loss.values()[done++ % Loss.values().length]);
                }
            }
            Folders.delete(folder);
        }
        drill.faults.stream().limit(40).forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "rollback: %,d losses %s of seed %d in %.0f s; wrong %d%n",
                count,
                drill.met.toString().toLowerCase(Locale.ROOT),
                seed,
                (System.nanoTime() - start) / 1e9,
                drill.faults.size());
        return drill.faults.isEmpty();
    }

    private void lose(World world, Loss loss) throws IOException {
        met.merge(loss, 1, Integer::sum);
        work(world, 8);
        rest(world, "before");
        long mark = last(world.there.backstage().effects());
        if (loss == Loss.SILENTLY) {
            world.keepCopy();
        }
        world.pass(TEN_MINUTES);
        work(world, 8);
        if (random.nextBoolean()) {
            rest(world, "between");
        }
        long before = epoch(world);
        switch (loss) {
            case RESTORED -> world.there.backstage().rollback(mark);
            case RESTORED_WITHOUT_KEYS -> {
                world.there.backstage().rollback(mark);
                world.forgetKeys();
            }
            case WIPED -> world.there.backstage().wipe();
            case CURSOR -> forget(world);
            case SILENTLY -> world.putCopyBack();
            case OTHER_HISTORY -> {
                world.there.backstage().rollback(mark);
                // a platform whose cursors do not say of which history they are
                String now = world.there.backstage().epoch() + "-";
                world.weather.rewrite(
                        asked -> asked.asked().contains("cursor=") ? moved(asked, now) : asked);
            }
        }
        if (believe) {
            believe(world);
        }
        if (random.nextBoolean()) {
            work(world, 4);
        }
        world.look();
        if (loss == Loss.SILENTLY) {
            // the address was away for a moment
            world.pass(30_000);
            world.look();
        }
        if (loss != Loss.CURSOR && !believe && epoch(world) == before) {
            faults.add(loss + " was not found at the first contact");
        }
        rest(world, loss.toString());
        world.weather.rewrite(same -> same);
        world.faultsInAnyOrder().forEach(one -> faults.add(world.mode + " " + loss + ": " + one));
    }

    private void work(World world, int deeds) throws IOException {
        Hand.Deed[] all = Hand.Deed.values();
        world.sell(2, random.nextInt(3) > 0, random);
        world.there.backstage().afterSales(1, random.nextLong());
        world.look();
        for (int i = 0; i < deeds; i++) {
            world.does(all[random.nextInt(all.length)], random);
            if (random.nextInt(3) == 0) {
                world.look();
            }
        }
    }

    private void rest(World world, String when) throws IOException {
        if (world.rest() < 0 || world.till.engine.state().blocked() > 0) {
            faults.add(
                    world.mode
                            + " "
                            + when
                            + ": not at rest: "
                            + world.till.engine.state()
                            + world.till.latest(5));
        }
    }

    private static Crossing moved(Crossing asked, String epoch) {
        var lines = new ArrayList<>(asked.lines());
        lines.set(0, lines.getFirst().replaceAll("cursor=\\d+-", "cursor=" + epoch));
        return new Crossing(lines, asked.body());
    }

    private static void forget(World world) {
        world.till
                .store
                .db()
                .write(
                        tx -> {
                            String account = world.till.accounts.list().getFirst().id();
                            for (String feed : List.of("listings", "orders", "cases")) {
                                world.till.store.cursors().move(tx, account, feed, "7-999999999");
                            }
                            return true;
                        });
    }

    // what the drill must find: the till takes the new history for the one it knew
    private static void believe(World world) {
        world.till
                .store
                .db()
                .write(
                        tx -> {
                            long now = world.there.backstage().epoch();
                            return tx.update("UPDATE account SET epoch = ?", now);
                        });
        world.reopen(false);
    }

    private static long epoch(World world) {
        return world.till.accounts.list().getFirst().epoch();
    }

    private static long last(JsonNode effects) {
        return effects.isEmpty() ? 0 : effects.get(effects.size() - 1).get("seq").longValue();
    }
}
