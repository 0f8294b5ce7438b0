package shop.kaibo.platform.kuaishou;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which rows the asker has and need not be told again, although windows overlap. A row counts as
 * had only when the next reading starts where the reading that told it ended, for only then was it
 * kept; a reading that starts anywhere else is told everything. Thread-safe.
 */
final class Told<T> {
    private static final int MANY = 4_000;

    private final Function<T, String> id;
    private final Map<String, T> had = new LinkedHashMap<>();
    private final Map<String, T> told = new HashMap<>();
    private String end = "none";

    Told(Function<T, String> id) {
        this.id = id;
    }

    /** A reading begins or goes on at a position. */
    synchronized void asked(String position) {
        if (position.equals(end)) {
            had.putAll(told);
            told.clear();
            end = "none";
            had.keySet().stream()
                    .limit(Math.max(0, had.size() - MANY))
                    .toList()
                    .forEach(had::remove);
        } else if (position.isEmpty()) {
            forget();
        }
    }

    /** The rows that are new to the asker. */
    synchronized List<T> fresh(List<T> rows) {
        List<T> fresh = rows.stream().filter(row -> !row.equals(had.get(id.apply(row)))).toList();
        fresh.forEach(row -> told.put(id.apply(row), row));
        return fresh;
    }

    /** The reading ended for now, at a position. */
    synchronized void ended(String position) {
        end = position;
    }

    synchronized void forget() {
        had.clear();
        told.clear();
        end = "none";
    }
}
