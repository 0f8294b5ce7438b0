package shop.kaibo.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

class KeepingTest {
    private static final long HOUR = 3_600_000;
    private static final long START = 1_795_608_180_000L;

    private static Snapshot at(long ms, Why why) {
        return new Snapshot("f" + ms, why, ms, 1, 1, 1);
    }

    private static List<Snapshot> hourly(int hours) {
        return LongStream.range(0, hours).mapToObj(h -> at(START + h * HOUR, Why.HOURLY)).toList();
    }

    @Test
    void ofNinetyDaysHoursDaysAndWeeksStay() {
        List<Snapshot> all = hourly(90 * 24);
        var kept = Keeping.of(all);
        // a day's last is also one of the hours, a week's last also one of the days
        assertThat(kept).hasSizeBetween(24 + 12 + 5, 24 + 14 + 8);
        assertThat(kept).containsAll(all.subList(all.size() - 24, all.size()));
        long oldest = kept.stream().mapToLong(Snapshot::atMs).min().orElseThrow();
        long age = all.getLast().atMs() - oldest;
        assertThat(age).isBetween(6 * 7 * 24 * HOUR, 8 * 7 * 24 * HOUR);
    }

    @Test
    void thinnedEachHourTheSameStayAsThinnedOnce() {
        var one = new ArrayList<Snapshot>();
        for (Snapshot next : hourly(90 * 24)) {
            one.add(next);
            one.retainAll(Keeping.of(one));
        }
        one.sort(Comparator.comparingLong(Snapshot::atMs));
        assertThat(one).containsExactlyInAnyOrderElementsOf(Keeping.of(hourly(90 * 24)));
    }

    @Test
    void beforeRiskyStepsTheyStayAFortnight() {
        var all = new ArrayList<>(hourly(30 * 24));
        Snapshot young = at(START + 20 * 24 * HOUR + 7, Why.MIGRATION);
        Snapshot old = at(START + 7, Why.RESTORE);
        all.add(young);
        all.add(old);
        assertThat(Keeping.of(all)).contains(young).doesNotContain(old);
    }

    @Test
    void afterARestTheHoursThatAreThereStay() {
        List<Snapshot> all = hourly(24);
        assertThat(Keeping.of(all)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(Keeping.of(List.of())).isEmpty();
    }
}
