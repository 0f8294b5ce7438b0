package shop.kaibo.desk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.util.List;

class RowsTest {
    @Property(tries = 300)
    void whateverWasThereTheFreshRowsAreThereAfterwards(
            @ForAll @Size(max = 8) List<@IntRange(max = 4) Integer> before,
            @ForAll @Size(max = 8) List<@IntRange(max = 4) Integer> after) {
        var rows = new Rows<Integer>();
        rows.replace(before);
        rows.replace(after);
        assertThat(rows).containsExactlyElementsOf(after);
    }
}
