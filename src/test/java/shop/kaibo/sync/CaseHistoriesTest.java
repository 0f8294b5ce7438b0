package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** A few of the histories that the drill "cases" lives by the thousand. */
class CaseHistoriesTest {
    @TempDir Path folder;

    @Test
    void whateverHappensNobodyIsPaidTwiceAndBothSidesAgree() {
        List<String> sabotages = List.of("pay", "move", "money", "stock", "pending");
        List<CaseBooks> books = CaseHistories.run(folder, new SplittableRandom(5), 30, sabotages);
        CaseBooks clean = books.getFirst();
        assertThat(clean.faults()).isEmpty();
        assertThat(clean.cases()).isEqualTo(30);
        assertThat(clean.setbacks()).as("some decisions came too late").isPositive();
        for (int i = 0; i < sabotages.size(); i++) {
            assertThat(books.get(i + 1).faults())
                    .as(sabotages.get(i))
                    .hasSizeGreaterThan(books.get(i).faults().size());
        }
    }
}
