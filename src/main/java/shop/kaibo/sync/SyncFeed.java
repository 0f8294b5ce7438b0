package shop.kaibo.sync;

import shop.kaibo.base.ChangeFeed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The store's change feed with one more thing that changes: the way to the platforms, under the
 * name "line". Thread-safe; listeners must return at once.
 */
final class SyncFeed implements ChangeFeed {
    static final String LINE = "line";

    private final ChangeFeed tables;
    private final List<Consumer<Set<String>>> lines = new CopyOnWriteArrayList<>();

    SyncFeed(ChangeFeed tables) {
        this.tables = tables;
    }

    void lineChanged() {
        lines.forEach(listener -> listener.accept(Set.of(LINE)));
    }

    @Override
    public Subscription listen(Set<String> names, Consumer<Set<String>> listener) {
        var kept = new HashSet<>(names);
        boolean line = kept.remove(LINE);
        // the same listener twice is two listenings
        Consumer<Set<String>> ours = listener::accept;
        if (line) {
            lines.add(ours);
        }
        Subscription stored = tables.listen(Set.copyOf(kept), listener);
        return () -> {
            stored.close();
            lines.remove(ours);
        };
    }
}
