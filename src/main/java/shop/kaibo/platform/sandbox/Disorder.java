package shop.kaibo.platform.sandbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A page of a feed as a hurried platform tells it: some rows twice, some after younger ones, and
 * now and then one is left for the next page, which then begins before it. Each row still comes at
 * least once.
 *
 * @param rows the page as it is told
 * @param last the last row the reader may be sure of; what follows it comes again
 * @param more whether rows were held back
 */
record Disorder<D extends Document>(List<D> rows, D last, boolean more) {
    /** For a page with at least one row; shares are of its rows. */
    static <D extends Document> Disorder<D> of(
            List<D> page, double repeat, double late, RandomGenerator random) {
        if (repeat + late == 0) {
            return new Disorder<>(page, page.getLast(), false);
        }
        var rows = new ArrayList<>(page);
        D last = page.getLast();
        boolean held = page.size() > 1 && random.nextDouble() < late;
        if (held) {
            int at = 1 + random.nextInt(page.size() - 1);
            last = page.get(at - 1);
            rows.remove(at);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (random.nextDouble() < late) {
                Collections.swap(rows, i, i + random.nextInt(rows.size() - i));
            }
        }
        for (D row : page) {
            if (random.nextDouble() < repeat && rows.contains(row)) {
                rows.add(random.nextInt(rows.size() + 1), row);
            }
        }
        return new Disorder<>(List.copyOf(rows), last, held);
    }
}
