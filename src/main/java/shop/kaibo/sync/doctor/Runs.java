package shop.kaibo.sync.doctor;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.SortedSet;

/** Slot numbers as people say them: 13-17, 20. */
final class Runs {
    private static final int MOST = 3;

    private Runs() {}

    static String of(SortedSet<Integer> numbers) {
        var runs = new ArrayList<String>();
        Iterator<Integer> all = numbers.iterator();
        int from = all.next();
        int to = from;
        while (all.hasNext()) {
            int next = all.next();
            if (next == to + 1) {
                to = next;
                continue;
            }
            runs.add(run(from, to));
            from = next;
            to = next;
        }
        runs.add(run(from, to));
        return runs.size() <= MOST
                ? String.join(", ", runs)
                : String.join(", ", runs.subList(0, MOST)) + " …";
    }

    private static String run(int from, int to) {
        return from == to ? String.valueOf(from) : from + "-" + to;
    }
}
