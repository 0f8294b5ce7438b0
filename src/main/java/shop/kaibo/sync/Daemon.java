package shop.kaibo.sync;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.kaibo.base.Clock;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Runs one account by itself: sends when something is added, reads when the platform says that
 * something changed and now and then anyway. On air orders are read in a loop of their own, so that
 * none waits for what else changed. Thread-safe.
 */
final class Daemon implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Daemon.class);
    private static final long SHORTEST_MS = 20;

    // each order moves its listing too: one look serves many of them
    private static final long OTHERS_APART_MS = 500;
    private static final long ORDERS_APART_MS = 40;

    private final AccountSync sync;
    private final SyncPace pace;
    private final Clock clock;
    private final BooleanSupplier onAir;
    private final Bell sending = new Bell();
    private final Bell reading = new Bell();
    private final Bell ordering = new Bell();
    private final Thread sender;
    private final Thread reader;
    private final Thread orderer;
    private volatile boolean closed;
    private @Nullable AutoCloseable events;

    Daemon(AccountSync sync, SyncPace pace, Clock clock, BooleanSupplier onAir) {
        this.sync = sync;
        this.pace = pace;
        this.clock = clock;
        this.onAir = onAir;
        String id = sync.account().id();
        sender = thread("send " + id, this::send);
        reader = thread("read " + id, this::read);
        orderer = thread("orders " + id, this::orders);
    }

    private Thread thread(String name, Step step) {
        return Thread.ofPlatform().daemon().name(name).unstarted(() -> loop(step));
    }

    void start() {
        sender.start();
        reader.start();
        orderer.start();
    }

    AccountSync sync() {
        return sync;
    }

    void wakeSender() {
        sending.ring();
    }

    void wake() {
        sending.ring();
        changed();
    }

    private void changed() {
        reading.ring();
        ordering.ring();
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    private void loop(Step step) {
        while (!closed) {
            try {
                step.run();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (closed) {
                    return;
                }
                LOG.error("sync failed", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(pace.firstRetryMs());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() throws InterruptedException {
        if (sync.send()) {
            sync.rhythm().moved();
        }
        long wait = Math.max(sync.line().waitMs(), sync.push().nextMs() - clock.nowMs());
        sending.await(Math.clamp(wait, SHORTEST_MS, pace.longestRetryMs()));
    }

    private void read() throws InterruptedException {
        boolean live = onAir.getAsBoolean();
        long start = clock.nanos();
        long before = sync.pulled();
        boolean whole = live ? sync.readOthers() : sync.read();
        if (whole) {
            listen();
        }
        if (sync.pulled() > before) {
            // a platform may have answered what pushing waits for
            sending.ring();
            sync.rhythm().moved();
        }
        await(reading, whole, live);
        if (live) {
            reading.rest(OTHERS_APART_MS - (clock.nanos() - start) / 1_000_000);
        }
    }

    private void orders() throws InterruptedException {
        if (!onAir.getAsBoolean()) {
            ordering.await(pace.pollMs());
            return;
        }
        long start = clock.nanos();
        boolean whole = sync.readOrders();
        await(ordering, whole, true);
        ordering.rest(ORDERS_APART_MS - (clock.nanos() - start) / 1_000_000);
    }

    private void await(Bell bell, boolean whole, boolean live) throws InterruptedException {
        long poll = sync.rhythm().nextMs(live, listening());
        long away = Math.max(sync.line().waitMs(), pace.firstRetryMs() / 4);
        bell.await(Math.max(SHORTEST_MS, whole ? poll : Math.min(away, pace.longestRetryMs())));
    }

    private synchronized boolean listening() {
        return events != null;
    }

    private synchronized void listen() {
        if (events == null && !closed && sync.account().capabilities().events()) {
            events = sync.gateway().events(this::changed, this::deaf);
            // what happened between the last page and now
            changed();
        }
    }

    private synchronized void deaf() {
        events = null;
    }

    @Override
    public void close() {
        closed = true;
        AutoCloseable listening;
        synchronized (this) {
            listening = events;
            events = null;
        }
        try {
            if (listening != null) {
                listening.close();
            }
        } catch (Exception e) {
            LOG.debug("events did not close", e);
        }
        List.of(sending, reading, ordering).forEach(Bell::end);
        sync.close();
        List.of(sender, reader, orderer).forEach(Daemon::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
