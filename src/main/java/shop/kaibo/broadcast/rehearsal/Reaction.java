package shop.kaibo.broadcast.rehearsal;

import java.util.List;

/**
 * How a crew met one kind of occasion. Thread-safe.
 *
 * @param occasions how many there were
 * @param met to how many somebody did something
 * @param medianMs half of them were met within that, 0 when none was
 * @param slowestMs the slowest of them
 * @param permille what it is worth: 1000 when all were met in time, 0 when none was
 */
public record Reaction(int occasions, int met, long medianMs, long slowestMs, long permille) {
    /** Sums up the times it took; up to promptMs is perfect, from lateMs on it is worth nothing. */
    static Reaction of(int occasions, List<Long> tookMs, long promptMs, long lateMs) {
        List<Long> sorted = tookMs.stream().sorted().toList();
        long worth =
                sorted.stream()
                        .mapToLong(ms -> 1_000 * (lateMs - ms) / (lateMs - promptMs))
                        .map(permille -> Math.clamp(permille, 0, 1_000))
                        .sum();
        return new Reaction(
                occasions,
                sorted.size(),
                sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) / 2),
                sorted.isEmpty() ? 0 : sorted.getLast(),
                occasions == 0 ? 1_000 : worth / occasions);
    }
}
