package shop.kaibo.desk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class LiveListTest {
    private final DirectBackground background = new DirectBackground();
    private final TouchFeed feed = new TouchFeed();
    private List<String> stored = List.of("b", "c");
    private int queries;

    @Test
    void touchesWithinAQuarterSecondBecomeOneFurtherQuery() {
        try (var list = list()) {
            assertThat(list.items()).containsExactly("b", "c");
            stored = List.of("a", "b", "c");
            feed.touch("orders");
            feed.touch("orders");
            feed.touch("other");
            assertThat(list.items()).containsExactly("b", "c");
            background.pass(250);
            assertThat(list.items()).containsExactly("a", "b", "c");
            assertThat(queries).isEqualTo(2);
        }
    }

    @Test
    void equalRowsAtBothEndsAreLeftAlone() {
        try (var list = list()) {
            var changes = new ArrayList<String>();
            list.items()
                    .addListener(
                            (ListChangeListener<String>)
                                    change -> {
                                        while (change.next()) {
                                            changes.add(
                                                    change.getFrom() + "+" + change.getAddedSize());
                                        }
                                    });
            background.pass(250);
            stored = List.of("a", "b", "c");
            feed.touch("orders");
            background.pass(250);
            stored = List.of("a", "b", "c");
            feed.touch("orders");
            assertThat(changes).containsExactly("0+1");
        }
    }

    @Test
    void frozenItWaitsAndClosedItStops() {
        var list = list();
        background.pass(250);
        list.freeze(true);
        stored = List.of("x");
        feed.touch("orders");
        assertThat(list.items()).containsExactly("b", "c");
        list.freeze(false);
        assertThat(list.items()).containsExactly("x");
        list.close();
        background.pass(250);
        stored = List.of();
        feed.touch("orders");
        assertThat(list.items()).containsExactly("x");
    }

    @Test
    void oneValueFollowsToo() {
        try (var live = new Live<>(background, feed, Set.of("orders"), 0, () -> stored.size())) {
            assertThat(live.get()).isEqualTo(2);
            background.pass(250);
            stored = List.of();
            feed.touch("orders");
            assertThat(live.property().get()).isZero();
        }
    }

    private LiveList<String> list() {
        return new LiveList<>(
                background,
                feed,
                Set.of("orders"),
                () -> {
                    queries++;
                    return stored;
                });
    }
}
