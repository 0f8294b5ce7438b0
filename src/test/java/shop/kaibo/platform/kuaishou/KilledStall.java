package shop.kaibo.platform.kuaishou;

import shop.kaibo.base.Clock;
import shop.kaibo.store.Operation;
import shop.kaibo.sync.SyncState;
import shop.kaibo.sync.Till;

import tools.jackson.databind.node.ObjectNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** A shop on the platform of the trials whose program is killed over and over at work. */
final class KilledStall implements AutoCloseable {
    static final long STOCK = 500;
    private static final long LONG_ENOUGH = 60_000;

    final SimServer sim = SimServer.start(Clock.system());
    private final Path home;
    private final Path acknowledged;
    private final SplittableRandom random;
    private final int orders;
    private final List<String> faults = new ArrayList<>();
    private int sold;

    KilledStall(Path folder, int listings, int orders, SplittableRandom random) {
        home = folder.resolve("home");
        acknowledged = folder.resolve("acknowledged");
        this.orders = orders;
        this.random = random;
        try (Till till = StallChild.open(home)) {
            Stall.connect(till, sim);
            for (int i = 0; i < listings / 2; i++) {
                till.list(i * 9, 1_000 + i, STOCK);
            }
            rest(till);
            // the rest of them while there is no line
            sim.faults = _ -> SimServer.Fault.LOST;
            for (int i = listings / 2; i < listings; i++) {
                till.list(i * 9, 1_000 + i, STOCK);
            }
            till.engine.untilIdle(1_000);
            sim.faults = _ -> SimServer.Fault.NONE;
            rest(till);
        }
    }

    /** One life with its share of the buyers and a bad line, and its end at any moment. */
    void kill(int life, int lives) throws Exception {
        Process process = start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            said.readLine();
            flaky();
            int due = (int) ((long) orders * (life + 1) / lives) - sold;
            for (int i = 0; i < due; i++) {
                buy();
                pause(40);
            }
            refunds();
            if (life % 3 == 1) {
                sim.faults = _ -> SimServer.Fault.LOST;
                pause(1_500);
                flaky();
            }
            pause(6_000);
            process.destroyForcibly().waitFor();
        }
        check();
    }

    private void pause(int mostMs) {
        LockSupport.parkNanos(random.nextLong(mostMs * 1_000_000L));
    }

    private Process start() throws IOException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
        line.add(System.getProperty("java.class.path"));
        line.addAll(List.of(StallChild.class.getName(), home.toString()));
        line.addAll(List.of(acknowledged.toString(), String.valueOf(random.nextLong())));
        Path errors = home.resolveSibling("errors");
        return new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
    }

    // one of ten is lost on its way, or its answer is on the way back
    private void flaky() {
        SplittableRandom dice = random.split();
        sim.faults =
                _ -> {
                    synchronized (dice) {
                        int drawn = dice.nextInt(20);
                        return drawn > 1
                                ? SimServer.Fault.NONE
                                : drawn == 0 ? SimServer.Fault.LOST : SimServer.Fault.UNANSWERED;
                    }
                };
    }

    private void buy() {
        sim.inside(
                () -> {
                    List<ObjectNode> items = List.copyOf(sim.items.all().values());
                    ObjectNode item = items.get(random.nextInt(items.size()));
                    long sku = item.get("skuList").get(0).get("kwaiSkuId").longValue();
                    long id = item.get("kwaiItemId").longValue();
                    return sim.orders.place(id, sku, 1, true, "b" + sold % 7);
                });
        sold++;
    }

    /** Buyers of what left want their money back, or send it back. */
    private void refunds() {
        sim.inside(
                () -> {
                    sim.orders.all().values().stream()
                            .filter(o -> SimOrders.base(o).get("status").intValue() == 40)
                            .filter(o -> o.get("orderRefundList").isEmpty())
                            .limit(Math.max(1, orders / 40))
                            .map(o -> SimOrders.base(o).get("oid").longValue())
                            .toList()
                            .forEach(oid -> sim.refunds.ask(oid, random.nextBoolean() ? 10 : 1));
                    return true;
                });
    }

    /** Opens the home again: all that was acknowledged is there. */
    private void check() throws IOException {
        try (Till till = StallChild.open(home)) {
            var kept = new HashSet<String>();
            till.latest(1_000_000).stream().map(Operation::id).forEach(kept::add);
            lines().stream()
                    .filter(line -> !kept.contains(line))
                    .forEach(line -> faults.add("acknowledged and lost: " + line));
        }
    }

    // a line the kill cut short was not acknowledged
    private List<String> lines() throws IOException {
        String all = Files.exists(acknowledged) ? Files.readString(acknowledged) : "";
        return List.of(all.substring(0, all.lastIndexOf('\n') + 1).split("\n")).stream()
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    long acknowledged() throws IOException {
        return lines().size();
    }

    /** The line is good again: what is left goes through, and both sides are compared. */
    void settle() {
        sim.faults = _ -> SimServer.Fault.NONE;
        try (Till till = StallChild.open(home)) {
            do {
                rest(till);
            } while (StallChild.ship(till, 1_000) + StallChild.agree(till, 1_000) > 0);
            // stock read while the last change was on its way was not taken; it is told again
            for (int i = 0; i < 4; i++) {
                till.engine.untilIdle(2_000);
            }
            faults.addAll(new StallSides(till, sim).faults(sold));
        }
    }

    private void rest(Till till) {
        for (int i = 0; i < 40; i++) {
            till.engine.tryNow();
            SyncState state = till.engine.untilIdle(LONG_ENOUGH);
            if (state.waiting() + state.unknown() == 0 && till.engine.pass()) {
                return;
            }
        }
        faults.add("did not come to rest");
    }

    List<String> faults() {
        return faults.stream().distinct().toList();
    }

    @Override
    public void close() {
        sim.close();
    }
}
