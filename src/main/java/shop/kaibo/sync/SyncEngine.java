package shop.kaibo.sync;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Clock;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Backoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Keeps this shop and its platforms alike: sends what was acknowledged here, each exactly once, and
 * reads what changed there. Runs by itself after {@link #start}, or pass by pass for the command
 * line. Everything that waits for the network blocks; never call it on the FX thread. Thread-safe.
 */
public final class SyncEngine implements AutoCloseable {
    /** Tables to listen to in {@link #changes} for the state. */
    public static final Set<String> WATCHED = Set.of("outbox", "account", SyncFeed.LINE);

    private static final int PROBES_BEFORE_GIVING_UP = 5;
    private static final long LONGEST_NAP_MS = 60;

    private final Store store;
    private final Accounts accounts;
    private final Features features;
    private final SyncPace pace;
    private final Backoff backoff;
    private final BooleanSupplier onAir;
    private final SyncFeed feed;
    private final Map<String, Daemon> running = new HashMap<>();
    private final List<ChangeFeed.Subscription> listenings = new ArrayList<>();
    private @Nullable Thread keeper;
    private final Bell accountsChanged = new Bell();
    private boolean prepared;
    private boolean started;
    private volatile boolean closed;
    private final AtomicLong pushedBefore = new AtomicLong();
    private final AtomicLong pulledBefore = new AtomicLong();

    /**
     * @param random for waiting times; seeded in tests
     * @param onAir whether a broadcast is on, for a quicker pulse
     */
    public SyncEngine(
            Store store,
            Accounts accounts,
            Features features,
            SyncPace pace,
            RandomGenerator random,
            BooleanSupplier onAir) {
        this.store = store;
        this.accounts = accounts;
        this.features = features;
        this.pace = pace;
        this.onAir = onAir;
        backoff = new Backoff(pace.firstRetryMs(), pace.longestRetryMs(), random);
        feed = new SyncFeed(store.db().changes());
    }

    /** The store's changes and, as "line", those of the way to the platforms. */
    public ChangeFeed changes() {
        return feed;
    }

    /** Starts syncing by itself, accounts as they come and go. */
    public synchronized void start() {
        if (started || closed) {
            return;
        }
        started = true;
        // those a pass took up before run by themselves from now on
        daemonsNow().forEach(Daemon::start);
        listenings.add(store.db().changes().listen(Set.of("outbox"), _ -> wakeSenders()));
        listenings.add(store.db().changes().listen(Set.of("account"), _ -> accountsChanged.ring()));
        accountsChanged.ring();
        keeper = Thread.ofPlatform().daemon().name("sync accounts").start(this::keepAccounts);
    }

    // the change feed must not be held up, so accounts are taken up on a thread of their own
    private void keepAccounts() {
        try {
            while (!closed) {
                accountsChanged.await(60_000);
                refresh();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void wakeSenders() {
        daemonsNow().forEach(Daemon::wakeSender);
    }

    private void lineChanged() {
        daemonsNow().forEach(Daemon::wake);
        feed.lineChanged();
    }

    private List<Daemon> daemonsNow() {
        synchronized (running) {
            return List.copyOf(running.values());
        }
    }

    /** Takes up new accounts and lets go of those that are gone or signed in anew. */
    private synchronized List<Daemon> refresh() {
        if (closed) {
            return List.of();
        }
        if (!prepared) {
            store.db().write(tx -> store.outbox().interrupted(tx));
            prepared = true;
        }
        List<Account> now = accounts.live();
        for (Daemon daemon : daemonsNow()) {
            Account its = daemon.sync().account();
            boolean stays = now.stream().anyMatch(its::reachedLike);
            if (!stays) {
                synchronized (running) {
                    running.remove(its.id());
                }
                letGo(daemon);
            }
        }
        for (Account account : now) {
            synchronized (running) {
                running.computeIfAbsent(account.id(), _ -> take(account));
            }
        }
        return daemonsNow();
    }

    private Daemon take(Account account) {
        var sync =
                new AccountSync(
                        store,
                        features,
                        account,
                        accounts.gatewayOf(account),
                        backoff,
                        pace,
                        this::lineChanged);
        var daemon = new Daemon(sync, pace, store.clock(), onAir);
        if (started) {
            daemon.start();
        }
        return daemon;
    }

    private void letGo(Daemon daemon) {
        daemon.close();
        pushedBefore.addAndGet(daemon.sync().push().pushed());
        pulledBefore.addAndGet(daemon.sync().pulled());
    }

    /** One pass over all accounts: sends what may go, reads all feeds. True when nothing moved. */
    public boolean pass() {
        boolean quiet = true;
        for (Daemon daemon : refresh()) {
            AccountSync.Pass pass = daemon.sync().pass();
            quiet &= pass.whole() && !pass.moved();
        }
        return quiet;
    }

    /**
     * Passes until nothing moves any more, the time is over, nobody is connected, a person must
     * sign in, or the platform stays away; then tells how things stand.
     */
    public SyncState untilIdle(long timeoutMs) {
        Clock clock = store.clock();
        long start = clock.nanos();
        int quiet = 0;
        while (true) {
            quiet = pass() ? quiet + 1 : 0;
            SyncState state = state();
            long left = timeoutMs - (clock.nanos() - start) / 1_000_000;
            if (left <= 0 || givesUp() || quiet >= 2 && nextMs() == Long.MAX_VALUE) {
                return state;
            }
            long nap = Math.min(left, Math.max(1, nextMs() - clock.nowMs()));
            try {
                Thread.sleep(quiet == 0 ? Math.min(nap, 5) : Math.min(nap, LONGEST_NAP_MS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return state();
            }
        }
    }

    private boolean givesUp() {
        List<Daemon> all = daemonsNow();
        return all.stream()
                .map(d -> d.sync().line().sight())
                .allMatch(s -> s.signedOut() || s.probes() >= PROBES_BEFORE_GIVING_UP);
    }

    private long nextMs() {
        return daemonsNow().stream()
                .mapToLong(d -> d.sync().push().nextMs())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** A person says: try now. Returns at once when running by itself. */
    public void tryNow() {
        for (Daemon daemon : daemonsNow()) {
            daemon.sync().line().tryNow();
            daemon.wake();
        }
        feed.lineChanged();
    }

    /** How sync stands now; reads the disk. */
    public SyncState state() {
        List<AccountSync> all = daemonsNow().stream().map(Daemon::sync).toList();
        return Standing.of(store, accounts, all, pushedBefore.get(), pulledBefore.get());
    }

    /** Ends everything; what was being sent becomes unknown and is asked about next time. */
    @Override
    public void close() {
        List<Daemon> all;
        synchronized (this) {
            closed = true;
            listenings.forEach(ChangeFeed.Subscription::close);
            all = daemonsNow();
            synchronized (running) {
                running.clear();
            }
        }
        accountsChanged.ring();
        all.forEach(Daemon::close);
    }
}
