package shop.kaibo.desk.kit;

import shop.kaibo.base.ChangeFeed;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Asks again, off the FX thread, when its tables were touched: touches during a query or within 250
 * ms of the one before become one further query. FX thread only, save {@link #touch}.
 */
final class Requery<R> implements AutoCloseable {
    private static final long QUIET_MS = 250;

    private final Background background;
    private final Callable<R> query;
    private final Consumer<R> flush;
    private final ChangeFeed.Subscription subscription;
    private final AtomicBoolean dirty = new AtomicBoolean();
    private boolean running;
    private boolean quiet;
    private boolean frozen;
    private boolean closed;

    Requery(
            Background background,
            ChangeFeed feed,
            Set<String> tables,
            Callable<R> query,
            Consumer<R> flush) {
        this.background = background;
        this.query = query;
        this.flush = flush;
        subscription = feed.listen(tables, _ -> touch());
    }

    /** Any thread. */
    void touch() {
        if (dirty.compareAndSet(false, true)) {
            background.onFx(this::next);
        }
    }

    void freeze(boolean on) {
        frozen = on;
        next();
    }

    boolean isDirty() {
        return dirty.get();
    }

    @Override
    public void close() {
        closed = true;
        subscription.close();
    }

    private void next() {
        if (running || quiet || frozen || closed || !dirty.compareAndSet(true, false)) {
            return;
        }
        running = true;
        // counted from the question on, so that the answer's own time adds no waiting
        rest();
        background.run(
                query,
                result -> {
                    ended();
                    if (!closed) {
                        flush.accept(result);
                    }
                },
                failure -> {
                    ended();
                    background.broken(failure);
                });
    }

    private void ended() {
        running = false;
        if (!quiet) {
            // a question this slow is not put again at once
            rest();
        }
    }

    private void rest() {
        quiet = true;
        background.after(
                QUIET_MS,
                () -> {
                    quiet = false;
                    next();
                });
    }
}
