package shop.kaibo.sync.pull;

import org.jspecify.annotations.Nullable;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * Fetches the page after the one that is being kept, so that the network and the disk work at the
 * same time. A page fetched for a cursor that is not the next one is forgotten. For one thread.
 */
final class Ahead<R> {
    private final Function<String, Outcome<Page<R>>> fetch;
    private String cursor = "";
    private @Nullable FutureTask<Outcome<Page<R>>> task;

    Ahead(Function<String, Outcome<Page<R>>> fetch) {
        this.fetch = fetch;
    }

    /** Begins to fetch what follows a cursor. */
    void begin(String next) {
        var fetching = new FutureTask<>(() -> fetch.apply(next));
        cursor = next;
        task = fetching;
        Thread.ofVirtual().name("ahead").start(fetching);
    }

    /** The page after a cursor: the one already on its way, else fetched now. */
    Outcome<Page<R>> page(String from) {
        var fetching = task;
        task = null;
        if (fetching == null || !cursor.equals(from)) {
            return fetch.apply(from);
        }
        try {
            return fetching.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Offline<>("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
