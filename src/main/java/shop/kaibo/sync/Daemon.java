package shop.kaibo.sync;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.kaibo.base.Clock;

import java.util.function.BooleanSupplier;

/**
 * Runs one account by itself: sends when something is added, reads when the platform says that
 * something changed and now and then anyway. Thread-safe.
 */
final class Daemon implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Daemon.class);
    private static final long SHORTEST_MS = 20;

    private final AccountSync sync;
    private final SyncPace pace;
    private final Clock clock;
    private final BooleanSupplier onAir;
    private final Bell sending = new Bell();
    private final Bell reading = new Bell();
    private final Thread sender;
    private final Thread reader;
    private volatile boolean closed;
    private @Nullable AutoCloseable events;

    Daemon(AccountSync sync, SyncPace pace, Clock clock, BooleanSupplier onAir) {
        this.sync = sync;
        this.pace = pace;
        this.clock = clock;
        this.onAir = onAir;
        String id = sync.account().id();
        sender = Thread.ofPlatform().daemon().name("send " + id).unstarted(() -> loop(this::send));
        reader = Thread.ofPlatform().daemon().name("read " + id).unstarted(() -> loop(this::read));
    }

    void start() {
        sender.start();
        reader.start();
    }

    AccountSync sync() {
        return sync;
    }

    void wakeSender() {
        sending.ring();
    }

    void wake() {
        sending.ring();
        reading.ring();
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
        sync.send();
        long wait = Math.max(sync.line().waitMs(), sync.push().nextMs() - clock.nowMs());
        sending.await(Math.clamp(wait, SHORTEST_MS, pace.longestRetryMs()));
    }

    private void read() throws InterruptedException {
        long before = sync.pull().pulled();
        boolean whole = sync.read();
        if (whole) {
            listen();
        }
        if (sync.pull().pulled() > before) {
            // a platform may have answered what pushing waits for
            sending.ring();
        }
        long poll = onAir.getAsBoolean() ? pace.livePollMs() : pace.pollMs();
        long wait = whole ? poll : Math.max(sync.line().waitMs(), pace.firstRetryMs() / 4);
        reading.await(Math.clamp(wait, SHORTEST_MS, pace.longestRetryMs()));
    }

    private synchronized void listen() {
        if (events == null && !closed && sync.account().capabilities().events()) {
            events = sync.gateway().events(reading::ring, this::deaf);
            // what happened between the last page and now
            reading.ring();
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
        wake();
        sync.close();
        join(sender);
        join(reader);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
