package shop.kaibo.sqlite;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.kaibo.base.ChangeFeed;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells listeners which tables a commit touched. Thread-safe. */
final class Changes implements ChangeFeed {
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    private record Listener(Set<String> tables, Consumer<Set<String>> callback) {}

    @Override
    public Subscription listen(Set<String> tables, Consumer<Set<String>> callback) {
        var listener = new Listener(Set.copyOf(tables), callback);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void announce(Set<String> touched) {
        for (Listener listener : listeners) {
            if (listener.tables.stream().anyMatch(touched::contains)) {
                tell(listener, touched);
            }
        }
    }

    // a broken listener must not take the writer with it: the write is already acknowledged
    private static void tell(Listener listener, Set<String> touched) {
        try {
            listener.callback.accept(touched);
        } catch (RuntimeException e) {
            LOG.error("a listener to {} failed", listener.tables, e);
        }
    }
}
