package shop.kaibo.drill;

import shop.kaibo.base.Clock;
import shop.kaibo.platform.sandbox.SandboxOptions;
import shop.kaibo.platform.sandbox.SandboxServer;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.store.Operation;
import shop.kaibo.sync.SyncState;
import shop.kaibo.sync.Till;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** One shop whose program is killed over and over, and the platform it works with meanwhile. */
final class KilledShop implements AutoCloseable {
    private static final long LONG_ENOUGH = 60_000;
    private static final int PATIENCE_S = 10;

    private final Path folder;
    private final Path home;
    private final boolean sabotage;
    private final SandboxServer there;
    private final FaultProxy wire;
    private final List<String> faults = new ArrayList<>();
    private volatile Attempt attempt = new Attempt(KillMark.ANY, 1);

    /** The life that is to end, and when. */
    private static final class Attempt {
        final KillMark mark;
        final CountDownLatch reached = new CountDownLatch(1);
        private int left;

        Attempt(KillMark mark, int times) {
            this.mark = mark;
            left = times;
        }

        synchronized void met(KillMark met) {
            if (met == mark && --left == 0) {
                reached.countDown();
            }
        }
    }

    KilledShop(Path folder, boolean sabotage) throws IOException {
        this.folder = folder;
        this.sabotage = sabotage;
        home = folder.resolve("home");
        there = SandboxServer.start(SandboxOptions.of(folder.resolve("there")), Clock.system());
        wire = new FaultProxy(there.port(), this::crosses);
        try (Till till = new Till(home, Clock.system())) {
            till.connect(wire.url());
            for (int i = 0; i < 8; i++) {
                till.list(i, 3990 + i, 500);
            }
            till.engine.untilIdle(LONG_ENOUGH);
        }
    }

    private boolean crosses(Crossing request, Socket from, FaultProxy its) throws IOException {
        if (request.asked().startsWith("GET /v1/events")) {
            return false;
        }
        Attempt now = attempt;
        if (request.writes()) {
            now.met(KillMark.SENT);
        }
        Crossing answer = Crossing.carry(request, its.upstream());
        if (request.writes()) {
            now.met(KillMark.DONE);
        }
        boolean page = request.asked().startsWith("GET /v1/feeds/") && answer.body().length > 200;
        byte[] bytes = answer.with("Connection", "").bytes();
        int half = bytes.length - answer.body().length / 2;
        from.getOutputStream().write(bytes, 0, half);
        from.getOutputStream().flush();
        if (page || request.writes()) {
            now.met(page ? KillMark.PAGE : KillMark.HALF);
        }
        from.getOutputStream().write(bytes, half, bytes.length - half);
        from.getOutputStream().flush();
        if (page) {
            now.met(KillMark.PAGED);
        }
        return true;
    }

    /** One life and its end; false when the mark was not met and it ended without. */
    boolean kill(KillMark mark, SplittableRandom random) throws Exception {
        there.backstage().come(random.nextLong(), 3);
        there.backstage().afterSales(1, random.nextLong());
        Path its = mark == KillMark.MIGRATION ? KilledUpgrade.old(folder, random) : home;
        var now = new Attempt(mark, 1 + random.nextInt(mark.times));
        attempt = now;
        boolean opening = mark == KillMark.OPENING || mark == KillMark.MIGRATION;
        Process process = start(its, random.nextLong(), opening ? "opening" : mark.word);
        Thread hearing = Thread.ofVirtual().start(() -> hear(process, now));
        boolean met = true;
        if (mark != KillMark.ANY) {
            met = now.reached.await(PATIENCE_S, TimeUnit.SECONDS);
        }
        if (mark.spreadMs > 0) {
            LockSupport.parkNanos(random.nextLong(mark.spreadMs * 1_000_000L));
        }
        process.destroyForcibly();
        process.waitFor();
        hearing.join();
        if (mark == KillMark.MIGRATION) {
            faults.addAll(KilledUpgrade.faults(its));
        }
        return met;
    }

    private Process start(Path its, long seed, String favourite) throws IOException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
        line.add(System.getProperty("java.class.path"));
        line.addAll(List.of(KillChild.class.getName(), its.toString(), String.valueOf(seed)));
        line.add(favourite);
        if (sabotage) {
            line.add("sabotage");
        }
        Path said = folder.resolve("said");
        return new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .start();
    }

    private static void hear(Process process, Attempt now) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!now.mark.onTheWire() && line.equals(now.mark.word)) {
                    now.met(now.mark);
                }
            }
        } catch (IOException e) {
            assert e != null;
        }
    }

    /** Opens the home again: all that was acknowledged is there and everything is sound. */
    void check() throws IOException {
        try (Till till = new Till(home, Clock.system())) {
            Set<String> kept =
                    till.latest(1_000_000).stream().map(Operation::id).collect(Collectors.toSet());
            for (String line : lines()) {
                if (!line.startsWith(KillDrill.BACKUP) && !kept.contains(line)) {
                    faults.add("acknowledged and lost: " + line);
                }
            }
            Ledger.unsound(till).forEach(one -> faults.add("after a kill: " + one));
        }
    }

    /** Everything goes through at last: both sides are compared, and the last copy is restored. */
    void settle() throws IOException {
        attempt = new Attempt(KillMark.ANY, 1);
        try (Till till = new Till(home, Clock.system())) {
            int before;
            boolean open;
            do {
                before = there.backstage().effects().size();
                // what the platform closes by itself while this pass runs is read by the next one
                open = undecided();
                SyncState state = till.engine.untilIdle(LONG_ENOUGH);
                if (state.blocked() > 0) {
                    faults.add("waits for a person: " + state);
                }
            } while (before != there.backstage().effects().size() || open);
            faults.addAll(Ledger.faults(till, there, List.of()));
        }
        restore();
    }

    private boolean undecided() {
        return there.backstage()
                .state()
                .get("orders")
                .valueStream()
                .anyMatch(order -> order.get("status").asString().equals("PENDING_PAY"));
    }

    private void restore() throws IOException {
        List<String> lines = lines();
        int at = lines.size() - 1;
        while (at >= 0 && !lines.get(at).startsWith(KillDrill.BACKUP)) {
            at--;
        }
        if (at < 0) {
            return;
        }
        Path copy = Path.of(lines.get(at).substring(KillDrill.BACKUP.length()));
        Path other = folder.resolve("restored");
        Files.createDirectories(other);
        Files.copy(home.resolve("shop.key"), other.resolve("shop.key"));
        SafekeepingService.restore(other, copy, 1);
        try (Till till = new Till(other, Clock.system())) {
            Set<String> kept = new HashSet<>();
            till.latest(1_000_000).forEach(operation -> kept.add(operation.id()));
            lines.subList(0, at).stream()
                    .filter(line -> !line.startsWith(KillDrill.BACKUP) && !kept.contains(line))
                    .forEach(line -> faults.add("not in the copy made after it: " + line));
        }
    }

    // a line the kill cut short was not acknowledged
    private List<String> lines() throws IOException {
        Path file = folder.resolve(KillDrill.ACKNOWLEDGED);
        String all = Files.exists(file) ? Files.readString(file) : "";
        return List.of(all.substring(0, all.lastIndexOf('\n') + 1).split("\n")).stream()
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    List<String> faults() {
        return faults.stream().distinct().toList();
    }

    long acknowledged() throws IOException {
        return lines().size();
    }

    long effects() {
        return there.backstage().effects().size();
    }

    @Override
    public void close() throws IOException {
        wire.close();
        there.close();
    }
}
