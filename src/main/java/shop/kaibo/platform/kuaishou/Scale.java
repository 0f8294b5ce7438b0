package shop.kaibo.platform.kuaishou;

import shop.kaibo.platform.StockReading.Arrival;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells from a difference in stock whether a change of ours is in it, when of some sales it is not
 * known whether they are: only where every possibility says the same. Thread-safe.
 */
final class Scale {
    private static final int MANY = 4_096;

    private Scale() {}

    /**
     * @param difference stock now less stock before, without the moves that are sure
     * @param doubtful moves that may or may not be in it
     */
    static Arrival arrival(long difference, long delta, List<Long> doubtful) {
        Set<Long> possible = new TreeSet<>(Set.of(0L));
        for (long move : doubtful) {
            var with = new TreeSet<>(possible);
            possible.forEach(sum -> with.add(sum + move));
            possible = with;
            if (possible.size() > MANY) {
                return Arrival.UNCLEAR;
            }
        }
        boolean arrived = possible.contains(difference - delta);
        boolean absent = possible.contains(difference);
        if (arrived == absent) {
            return Arrival.UNCLEAR;
        }
        return arrived ? Arrival.ARRIVED : Arrival.ABSENT;
    }
}
