package shop.kaibo.desk.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Chip;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.kit.TouchFeed;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The filters stand in one line, whatever the room; the rest unfolds, and keys reach all. */
class QueueChipsTest {
    private static final Texts TEXTS = Texts.of("zh");

    @TempDir Path home;
    private ReturnsShop shop;
    private QueueViewModel queue;
    private QueueChips chips;
    private VBox root;

    @BeforeEach
    void open() {
        shop = new ReturnsShop(home);
        for (int i = 0; i < 28; i++) {
            String order = "2026112100%06d".formatted(i);
            shop.order(order, 1, "");
            shop.due(order, CaseType.values()[i % 7], "与描述不符", 1990, 600 + i);
        }
        queue =
                new QueueViewModel(
                        shop.cases, new DirectBackground(), new TouchFeed(), shop.clock, TEXTS);
    }

    @AfterEach
    void close() {
        queue.close();
        shop.close();
    }

    private void show(double width, Scale scale) {
        chips = new QueueChips(queue, TEXTS);
        root = new VBox(chips);
        root.getStylesheets().add(Theme.sheet(AfterSaleView.class, "aftersale.css"));
        var scene = new Scene(root, width, 600);
        Theme.apply(scene, true, scale);
        scene.snapshot(null);
        lay();
    }

    private void lay() {
        root.applyCss();
        root.layout();
    }

    private List<Chip> standing() {
        return chips.getChildren().stream().filter(Node::isVisible).map(Chip.class::cast).toList();
    }

    private String words() {
        return standing().stream().map(Chip::getAccessibleText).collect(Collectors.joining(" "));
    }

    private long lines() {
        return standing().stream()
                .map(Node::getBoundsInParent)
                .map(Bounds::getMinY)
                .distinct()
                .count();
    }

    @Test
    void oneLineHoldsTheMostPressingAndUnfoldsTheRest() {
        Fx.run(
                () -> {
                    show(346, Scale.NORMAL);
                    assertThat(lines()).isEqualTo(1);
                    assertThat(words()).startsWith("待答复").endsWith("更多");
                    standing().getLast().fire();
                    lay();
                    assertThat(lines()).isGreaterThan(1);
                    assertThat(standing()).hasSize(queue.filtersProperty().get().size());
                    assertThat(chips.getHeight())
                            .isGreaterThanOrEqualTo(
                                    standing().getLast().getBoundsInParent().getMaxY());
                    Chip hidden = standing().get(standing().size() - 2);
                    String kind = hidden.getAccessibleText();
                    hidden.fire();
                    lay();
                    assertThat(lines()).isEqualTo(1);
                    assertThat(words()).as("what is chosen is never folded away").contains(kind);
                });
    }

    @Test
    void largeTypeInANarrowQueueKeepsTheLine() {
        Fx.run(
                () -> {
                    show(390, Scale.LARGE);
                    assertThat(chips.isVisible()).isTrue();
                    assertThat(lines()).isEqualTo(1);
                    assertThat(standing().getLast().getBoundsInParent().getMaxX())
                            .isLessThanOrEqualTo(390);
                    assertThat(words()).endsWith("更多");
                });
    }

    @Test
    void keysGoThroughAllFiltersAndBackToTheWholeQueue() {
        Fx.run(
                () -> {
                    show(346, Scale.NORMAL);
                    int all = queue.filtersProperty().get().size();
                    for (int i = 1; i < all; i++) {
                        queue.turn(1);
                        lay();
                        QueueFilter now = queue.filterProperty().get();
                        assertThat(now).isNotEqualTo(QueueFilter.Work.ALL);
                        assertThat(words()).contains(TEXTS.get(now.key()));
                    }
                    queue.turn(1);
                    assertThat(queue.filterProperty().get()).isEqualTo(QueueFilter.Work.ALL);
                    queue.turn(-1);
                    assertThat(queue.filterProperty().get()).isInstanceOf(QueueFilter.Kind.class);
                });
    }
}
