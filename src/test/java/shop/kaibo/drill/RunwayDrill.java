package shop.kaibo.drill;

import shop.kaibo.base.Folders;
import shop.kaibo.listing.Listing;
import shop.kaibo.platform.sandbox.SandboxOptions;
import shop.kaibo.platform.sandbox.SandboxServer;
import shop.kaibo.sync.Till;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Thirty days without a network and so many operations, then the line is back and they are drained
 * at the platform's rate: in order for each thing, none lost, none doubled. {@code runway lose}
 * drops one while it waits, {@code runway swap} lets one overtake, both of which must be found.
 */
final class RunwayDrill {
    private static final long MONTH = 30 * 24 * 3_600_000L;
    private static final int GOODS = 80;
    private static final int CALLS_PER_SECOND = 500;

    private RunwayDrill() {}

    /** A wire that counts how often the platform says that we are too fast. */
    private static final class Counting implements FaultProxy.Weather {
        final AtomicLong calls = new AtomicLong();
        final AtomicLong busy = new AtomicLong();

        @Override
        public boolean crosses(Crossing request, Socket from, FaultProxy wire) throws IOException {
            Crossing answer = Crossing.carry(request, wire.upstream()).with("Connection", "");
            calls.incrementAndGet();
            if (answer.status() == 429) {
                busy.incrementAndGet();
            }
            answer.write(from.getOutputStream());
            return true;
        }
    }

    static boolean run(List<String> arguments, int count, long seed) throws Exception {
        Path folder = Files.createTempDirectory("runway");
        var clock = new JumpClock();
        var weather = new Counting();
        var options =
                SandboxOptions.of(folder.resolve("there")).withCallsPerSecond(CALLS_PER_SECOND);
        List<String> faults;
        try (var there = SandboxServer.start(options, clock);
                var wire = new FaultProxy(there.port(), weather);
                var till = new Till(folder.resolve("home"), clock)) {
            till.connect(wire.url());
            for (int i = 0; i < Math.min(GOODS, count); i++) {
                till.list(i, 3990 + i, 5_000);
            }
            while (!till.engine.pass()) {}
            wire.down();
            List<String> acknowledged = offline(till, clock, count, seed);
            sabotage(till, arguments);
            wire.up();
            weather.calls.set(0);
            long start = System.nanoTime();
            till.engine.tryNow();
            till.engine.untilIdle(count * 20L + 600_000);
            double seconds = (System.nanoTime() - start) / 1e9;
            faults = Ledger.faults(till, there, acknowledged);
            faults.stream().limit(40).forEach(System.out::println);
            System.out.printf(
                    Locale.ROOT,
                    "runway: %,d operations in 30 days offline, drained in %.0f s: %.0f a second of"
                            + " %d allowed, %d times too fast; wrong %d, seed %d%n",
                    acknowledged.size(),
                    seconds,
                    acknowledged.size() / seconds,
                    CALLS_PER_SECOND,
                    weather.busy.get(),
                    faults.size(),
                    seed);
        }
        Folders.delete(folder);
        return faults.isEmpty();
    }

    private static List<String> offline(Till till, JumpClock clock, int count, long seed) {
        var random = new SplittableRandom(seed);
        var hand = new Hand(till, random);
        var acknowledged = new ArrayList<String>();
        List<Listing> goods = till.listings.shelf().listings();
        for (int i = 0; i < count; i++) {
            clock.jump(MONTH / count);
            int dice = random.nextInt(50);
            String id =
                    dice < 3
                            ? hand.does(dice == 0 ? Hand.Deed.TEXT : Hand.Deed.REPRICE)
                            : hand.restock(
                                    goods.get(random.nextInt(goods.size())),
                                    till.store.ids().next());
            acknowledged.add(id);
            if (i % 1000 == 0) {
                till.engine.pass();
            }
        }
        return acknowledged;
    }

    private static void sabotage(Till till, List<String> arguments) {
        String waits = "FROM outbox WHERE state = 'waiting' AND kind = 'stock.adjust'";
        till.store
                .db()
                .write(
                        tx -> {
                            if (arguments.contains("lose")) {
                                tx.update(
                                        "DELETE FROM outbox WHERE seq = (SELECT min(seq) "
                                                + waits
                                                + ")");
                            }
                            if (arguments.contains("swap")) {
                                tx.update(
                                        "UPDATE outbox SET seq = 100000000 WHERE seq = (SELECT"
                                                + " min(seq) "
                                                + waits
                                                + ")");
                            }
                            return true;
                        });
    }
}
