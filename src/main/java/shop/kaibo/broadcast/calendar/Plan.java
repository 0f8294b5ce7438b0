package shop.kaibo.broadcast.calendar;

import java.util.Set;

/**
 * A show that is planned. Thread-safe.
 *
 * @param atMs when it begins, epoch ms
 * @param theme what it is about, "" for nothing special
 * @param ready ids of what is ready for it
 */
public record Plan(String id, long atMs, String anchor, String theme, Set<String> ready) {
    public Plan {
        ready = Set.copyOf(ready);
    }
}
