package shop.kaibo.safekeeping;

import shop.kaibo.base.Shanghai;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * Which snapshots are kept: the last of each of the 24 latest hours that have one, of 14 days and
 * of 8 weeks in Shanghai, and of all that were taken before a risky step those of 14 days.
 * Thread-safe.
 */
final class Keeping {
    private static final int HOURS = 24;
    private static final int DAYS = 14;
    private static final int WEEKS = 8;
    private static final long HOUR_MS = 3_600_000;
    private static final long DAY_MS = 24 * HOUR_MS;

    private Keeping() {}

    /** The ones to keep of all there are. */
    static Set<Snapshot> of(Collection<Snapshot> all) {
        List<Snapshot> newestFirst =
                all.stream().sorted(Comparator.comparingLong(Snapshot::atMs).reversed()).toList();
        var kept = new HashSet<Snapshot>();
        latest(newestFirst, kept, HOURS, ms -> ms / HOUR_MS);
        latest(newestFirst, kept, DAYS, Shanghai::day);
        latest(newestFirst, kept, WEEKS, Keeping::week);
        if (!newestFirst.isEmpty()) {
            long since = newestFirst.getFirst().atMs() - DAYS * DAY_MS;
            newestFirst.stream()
                    .filter(s -> s.why() != Why.HOURLY && s.atMs() >= since)
                    .forEach(kept::add);
        }
        return kept;
    }

    private static void latest(
            List<Snapshot> newestFirst, Set<Snapshot> kept, int most, LongFunction<?> span) {
        var spans = new HashSet<Object>();
        for (Snapshot snapshot : newestFirst) {
            if (spans.size() < most && spans.add(span.apply(snapshot.atMs()))) {
                kept.add(snapshot);
            }
        }
    }

    private static String week(long ms) {
        LocalDate day = Shanghai.day(ms);
        return day.get(IsoFields.WEEK_BASED_YEAR)
                + "/"
                + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
