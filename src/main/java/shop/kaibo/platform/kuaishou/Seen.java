package shop.kaibo.platform.kuaishou;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which moves of a sku the order list told around one reading of its stock. Moves are named by the
 * order, with "!" behind it where a close gave pieces back. What was listed before the stock was
 * read is in it, what was listed only afterwards may be, and what was listed in neither is not,
 * unless the list is known to have lagged. Thread-safe.
 *
 * @param fromMs what happened before is in the stock without being listed, epoch ms of the platform
 * @param newestMs the latest order of the shop that was listed afterwards
 * @param before listed before the stock was read
 * @param between listed only afterwards
 */
record Seen(long fromMs, long newestMs, Set<String> before, Set<String> between) {
    private static final String NOTHING = "-";

    /** Whether a move is in the stock that was read. */
    enum In {
        YES,
        NO,
        MAYBE
    }

    Seen {
        before = Set.copyOf(before);
        between = Set.copyOf(between);
    }

    static Seen around(long fromMs, long newestMs, List<Move> first, List<Move> then) {
        Set<String> before = names(first);
        Set<String> between = new HashSet<>(names(then));
        between.removeAll(before);
        return new Seen(fromMs, newestMs, before, between);
    }

    private static Set<String> names(List<Move> moves) {
        var names = new HashSet<String>();
        moves.forEach(move -> names.add(move.name()));
        return names;
    }

    boolean clear() {
        return between.isEmpty();
    }

    In holds(Move move) {
        if (move.atMs() < fromMs || before.contains(move.name())) {
            return In.YES;
        }
        boolean late = move.atMs() <= newestMs;
        return late || between.contains(move.name()) ? In.MAYBE : In.NO;
    }

    String words() {
        return fromMs + "|" + newestMs + "|" + joined(before) + "|" + joined(between);
    }

    private static String joined(Set<String> names) {
        return names.isEmpty() ? NOTHING : String.join(",", names);
    }

    /** Of kept words; those of a reading beside which nothing was seen are judged by the clock. */
    static Seen of(String words, long readMs, long blurMs) {
        String[] parts = words.split("\\|");
        if (parts.length != 4) {
            return new Seen(readMs - blurMs, readMs + blurMs, Set.of(), Set.of());
        }
        return new Seen(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                split(parts[2]),
                split(parts[3]));
    }

    private static Set<String> split(String names) {
        return names.equals(NOTHING) ? Set.of() : new HashSet<>(Arrays.asList(names.split(",")));
    }
}
