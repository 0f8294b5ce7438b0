package shop.kaibo.drill;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import org.jdbi.v3.core.Jdbi;

import shop.kaibo.base.SettableClock;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.PlatformGateway;
import shop.kaibo.platform.RemoteOrder.Source;
import shop.kaibo.platform.openapi.OpenGateway;
import shop.kaibo.platform.sandbox.Backstage.OrderWish;
import shop.kaibo.platform.sandbox.FaultPlan;
import shop.kaibo.platform.sandbox.SandboxOptions;
import shop.kaibo.platform.sandbox.SandboxServer;
import shop.kaibo.platform.wire.Patience;
import shop.kaibo.sync.Access;
import shop.kaibo.sync.SyncPace;
import shop.kaibo.sync.SyncState;
import shop.kaibo.sync.Till;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A till, its platform and the wire between them, for drills: time passes when it is told to, on
 * two clocks that may be set apart, so that nobody waits. One thread.
 */
final class World implements AutoCloseable {
    /** What the platform can do. */
    enum Mode {
        KEYS,
        /** Without idempotency keys, stock by difference only. */
        KEYLESS,
        DELTA_ONLY
    }

    private static final int GOODS = 6;
    private static final long STOCK = 5_000;
    private static final int MOST_PASSES = 200;

    /** How long a drill waits for an answer: nobody is farther away than the next process. */
    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(2), Duration.ofMillis(250), Duration.ofMillis(700));

    final SettableClock here = new SettableClock();
    final SettableClock yonder = new SettableClock();
    final Mode mode;
    final Spoiler weather;
    SandboxServer there;
    final FaultProxy wire;
    final SyncPace pace;
    Till till;
    private final Path home;
    private final Path data;
    private final String token;
    private final List<String> acknowledged = new ArrayList<>();
    private boolean nameless;

    World(Path folder, Mode mode, boolean strips, SyncPace pace) throws IOException {
        this.mode = mode;
        this.pace = pace;
        home = folder.resolve("home");
        data = folder.resolve("there");
        there = SandboxServer.start(options(data, mode), yonder);
        weather = new Spoiler(yonder::nowMs, mode != Mode.KEYLESS, strips);
        wire = new FaultProxy(there.port(), weather);
        till = new Till(home, here, this::gateway, pace);
        token = value(OpenGateway.newToken(wire.url()));
        connect();
        var hand = new Hand(till, new SplittableRandom(5));
        for (int i = 0; i < GOODS; i++) {
            hand.list(STOCK);
        }
        rest();
    }

    private static SandboxOptions options(Path data, Mode mode) {
        SandboxOptions plain = SandboxOptions.of(data);
        return switch (mode) {
            case KEYS -> plain;
            case KEYLESS -> plain.withoutKeys();
            case DELTA_ONLY ->
                    new SandboxOptions(data, 0, 1, 0, FaultPlan.NONE, false, true, false, 0);
        };
    }

    private PlatformGateway gateway(Access at) {
        return OpenGateway.open(nameless ? "https://nowhere.invalid" : at.url(), at.token(), SHORT);
    }

    private static <T> T value(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("not done: " + outcome);
    }

    /** Signs in; false when that did not get through. */
    boolean connect() {
        return till.accounts.connect(Till.OWNER, "", new Access("sandbox", wire.url(), token))
                instanceof Outcome.Done;
    }

    /** Closes the till and opens it again, its platform's name known or not. */
    void reopen(boolean unnamed) {
        till.close();
        nameless = unnamed;
        till = new Till(home, here, this::gateway, pace);
    }

    /** Lets time pass on both sides, and what it brings: lines come back, late things arrive. */
    void pass(long ms) throws IOException {
        here.pass(ms);
        yonder.pass(ms);
        wire.up();
        weather.deliver();
    }

    /** One look at everything by the till; true when nothing moved. */
    boolean look() {
        return till.engine.pass();
    }

    /**
     * Fair weather until nothing moves any more; how many seconds of both clocks that took, -1 when
     * it did not come to rest.
     */
    int rest() throws IOException {
        return rest(1_000);
    }

    /** The same with so many ms between two looks. */
    int rest(long apartMs) throws IOException {
        weather.clear();
        wire.up();
        int quiet = 0;
        int seconds = 0;
        for (int i = 0; i < MOST_PASSES; i++) {
            long before = moved();
            boolean still = look();
            SyncState state = till.engine.state();
            boolean idle =
                    still && state.waiting() + state.unknown() == 0 && state.offlineSinceMs() == 0;
            quiet = idle ? quiet + 1 : 0;
            if (quiet == 2) {
                return seconds;
            }
            if (!idle && moved() == before) {
                pass(apartMs);
                seconds += (int) (apartMs / 1_000);
            }
        }
        return -1;
    }

    private long moved() {
        SyncState state = till.engine.state();
        return state.pushed() + state.pulled();
    }

    /** Buyers come: so many orders, paid or not, of goods that are on sale. */
    List<String> sell(int orders, boolean paid, RandomGenerator random) {
        List<String> skus =
                there.backstage()
                        .state()
                        .get("listings")
                        .valueStream()
                        .filter(one -> one.get("state").stringValue().equals("ON_SALE"))
                        .map(one -> one.get("skus").get(0))
                        .filter(one -> one.get("stock").longValue() > 10)
                        .map((JsonNode one) -> one.get("remoteId").stringValue())
                        .toList();
        if (skus.isEmpty()) {
            return List.of();
        }
        List<OrderWish> wishes =
                IntStream.range(0, orders)
                        .mapToObj(
                                _ ->
                                        new OrderWish(
                                                skus.get(random.nextInt(skus.size())),
                                                1 + random.nextInt(2),
                                                Source.FOLLOWER,
                                                paid))
                        .toList();
        return there.backstage().placeOrders(wishes, random.nextLong());
    }

    /** A person does something, and what is acknowledged is remembered. */
    void does(Hand.Deed deed, RandomGenerator random) {
        String id = new Hand(till, random).does(deed);
        if (!id.isEmpty()) {
            acknowledged.add(id);
        }
    }

    /** The platform keeps a copy of its file. */
    void keepCopy() throws IOException {
        around(() -> Files.copy(file("sandbox.db"), file("copy"), REPLACE_EXISTING));
    }

    /** It is put back to that copy, with the epoch and the numbers of then. */
    void putCopyBack() throws IOException {
        around(() -> Files.copy(file("copy"), file("sandbox.db"), REPLACE_EXISTING));
    }

    private Path file(String name) {
        return data.resolve(name);
    }

    private void around(Callable<Path> closed) throws IOException {
        int port = there.port();
        there.close();
        try {
            closed.call();
        } catch (Exception e) {
            throw new IOException(e);
        }
        there = SandboxServer.start(options(data, mode).withPort(port), yonder);
    }

    /** As a platform does after some days: the keys it was given mean nothing to it any more. */
    void forgetKeys() {
        Jdbi.create("jdbc:sqlite:" + data.resolve("sandbox.db") + "?busy_timeout=5000")
                .useHandle(handle -> handle.execute("DELETE FROM answer"));
    }

    /** Both sides are compared. */
    List<String> faults() throws IOException {
        return Ledger.faults(till, there, acknowledged);
    }

    /** The same where some things had to go again, and so after what followed them. */
    List<String> faultsInAnyOrder() throws IOException {
        return faults().stream().filter(one -> !one.startsWith(Ledger.OVERTAKEN)).toList();
    }

    @Override
    public void close() throws IOException {
        till.close();
        wire.close();
        there.close();
    }
}
