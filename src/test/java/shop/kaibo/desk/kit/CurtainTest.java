package shop.kaibo.desk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class CurtainTest {
    private final DirectBackground background = new DirectBackground();
    private final TouchFeed feed = new TouchFeed();
    private final Curtain curtain = new Curtain(feed, background);
    private final List<Set<String>> heard = new ArrayList<>();

    @Test
    void behindItTheFirstIsToldAtOnceAndTheRestInOneWord() {
        curtain.listen(Set.of("orders", "sku"), heard::add);
        feed.touch("orders");
        feed.touch("sku");
        feed.touch("orders");
        assertThat(heard).containsExactly(Set.of("orders"));
        background.pass(2_000);
        assertThat(heard).containsExactly(Set.of("orders"), Set.of("orders", "sku"));
        background.pass(2_000);
        feed.touch("sku");
        assertThat(heard).hasSize(3);
    }

    @Test
    void drawnItTellsWhatItHeldAndAllThatFollows() {
        var listening = curtain.listen(Set.of("orders"), heard::add);
        feed.touch("orders");
        feed.touch("orders");
        curtain.draw(true);
        assertThat(heard).hasSize(2);
        feed.touch("orders");
        feed.touch("orders");
        assertThat(heard).hasSize(4);
        listening.close();
        feed.touch("orders");
        assertThat(heard).hasSize(4);
    }
}
