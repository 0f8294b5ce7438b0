package shop.kaibo.desk.kit;

import shop.kaibo.base.ChangeFeed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A change feed touched by hand. */
public final class TouchFeed implements ChangeFeed {
    private final Map<Consumer<Set<String>>, Set<String>> listeners = new LinkedHashMap<>();

    @Override
    public Subscription listen(Set<String> tables, Consumer<Set<String>> listener) {
        listeners.put(listener, tables);
        return () -> listeners.remove(listener);
    }

    /** As if a commit had written to the table. */
    public void touch(String table) {
        Map.copyOf(listeners)
                .forEach(
                        (listener, tables) -> {
                            if (tables.contains(table)) {
                                listener.accept(Set.of(table));
                            }
                        });
    }
}
