package shop.kaibo.tour;

import shop.kaibo.broadcast.rehearsal.Incident;
import shop.kaibo.broadcast.rehearsal.Score;

import java.util.List;

/**
 * What a rehearsal came to; the same seed and length give the same. Thread-safe.
 *
 * @param buyers how many came; who found nothing to buy left again
 * @param orders those the shop knows
 * @param waiting operations not delivered at the end
 * @param lost orders and listings one side does not know, prices and stock that differ
 * @param doubled done more than once on the platform
 */
public record RehearsalReport(
        long seed,
        int minutes,
        List<Incident> incidents,
        long buyers,
        long orders,
        long waiting,
        long lost,
        long doubled,
        Score score) {
    public RehearsalReport {
        incidents = List.copyOf(incidents);
    }

    /** Whether the promise held, however the crew did. */
    public boolean holds() {
        return waiting == 0 && lost == 0 && doubled == 0;
    }
}
