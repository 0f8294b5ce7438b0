package shop.kaibo.desk.aftersale;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Chip;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.kit.Tone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The queue's filters with their counts in one line, the most pressing first; those there is no
 * room for stand behind a chip that unfolds them. FX thread only.
 */
final class QueueChips extends Pane {
    // the line above them tells and filters these
    private static final Set<QueueFilter> TOLD =
            Set.of(QueueFilter.Work.ALL, QueueFilter.Work.SOON, QueueFilter.Work.OVERDUE);

    // a short queue is seen at a glance
    private static final int LONG = 8;

    private static final double GAP = 6;

    private final QueueViewModel queue;
    private final Texts texts;
    private final Chip more;
    private final Chip less;
    private final List<Chip> chips = new ArrayList<>();
    private boolean open;

    QueueChips(QueueViewModel queue, Texts texts) {
        this.queue = queue;
        this.texts = texts;
        Styles.with(this, "queue-chips");
        setMinWidth(0);
        setPrefWidth(0);
        more = turning("bench.filter.more", true);
        less = turning("bench.filter.less", false);
        queue.filtersProperty().subscribe(_ -> build());
        queue.filterProperty().subscribe(_ -> build());
    }

    private Chip turning(String key, boolean opens) {
        var chip = new Chip(texts.get(key));
        chip.setFocusTraversable(false);
        chip.setOnAction(_ -> unfold(opens));
        return chip;
    }

    private void unfold(boolean is) {
        open = is;
        more.setSelected(false);
        less.setSelected(false);
        requestLayout();
    }

    private void build() {
        var filters = queue.filtersProperty().get();
        QueueFilter now = queue.filterProperty().get();
        boolean wanted =
                queue.all().size() >= LONG
                        || now != QueueFilter.Work.ALL
                        || filters.stream().anyMatch(f -> f.filter() == QueueFilter.Work.LOOK);
        setVisible(wanted);
        setManaged(wanted);
        chips.clear();
        filters.stream()
                .filter(count -> !TOLD.contains(count.filter()))
                .sorted(Comparator.comparingLong(QueueChips::place))
                .map(this::chip)
                .forEach(chips::add);
        getChildren().setAll(chips);
        getChildren().addAll(more, less);
        unfold(false);
    }

    // every kind of work, then the kinds of case there are most of
    private static long place(QueueFilter.Count count) {
        return count.filter() instanceof QueueFilter.Work work
                ? work.ordinal() - 100_000
                : -Math.min(count.rows(), 90_000);
    }

    private Chip chip(QueueFilter.Count count) {
        QueueFilter filter = count.filter();
        var chip = new Chip(texts.get(filter.key()), Formats.count(count.rows()));
        if (filter == QueueFilter.Work.LOOK) {
            chip.tone(Tone.WARNING);
        }
        chip.setSelected(filter.equals(queue.filterProperty().get()));
        chip.setFocusTraversable(false);
        chip.setOnAction(
                _ -> {
                    boolean off = filter.equals(queue.filterProperty().get());
                    queue.filter(off ? QueueFilter.Work.ALL : filter);
                    build();
                });
        return chip;
    }

    /** What stands there in so much room: all, or what fits one line with the chip for the rest. */
    private List<Node> standing(double room) {
        if (open) {
            var all = new ArrayList<Node>(chips);
            all.add(less);
            return all;
        }
        for (int most = chips.size(); most > 0; most--) {
            List<Node> line = line(most);
            if (width(line) <= room) {
                return line;
            }
        }
        return line(0);
    }

    private List<Node> line(int most) {
        var line = new ArrayList<Node>();
        for (Chip chip : chips) {
            // the chosen one is never behind the others
            boolean last = line.size() == most - 1;
            boolean chosen = chips.stream().anyMatch(c -> c.isSelected() && !line.contains(c));
            if (line.size() < most && (!last || !chosen || chip.isSelected())) {
                line.add(chip);
            }
        }
        if (line.size() < chips.size()) {
            more.count(Formats.count(chips.size() - line.size()));
            line.add(more);
        }
        return line;
    }

    private double width(List<Node> line) {
        return line.stream().mapToDouble(node -> node.prefWidth(-1)).sum()
                + (line.size() - 1) * gap();
    }

    private double gap() {
        return Theme.of(this).scale().px(GAP);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets in = getInsets();
        double wide = width < 0 ? getWidth() : width;
        return in.getTop() + lay(wide - in.getLeft() - in.getRight(), false) + in.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets in = getInsets();
        lay(getWidth() - in.getLeft() - in.getRight(), true);
    }

    /** Puts the chips in lines of so much room, or only tells how high they are. */
    private double lay(double room, boolean place) {
        List<Node> standing = standing(room);
        if (place) {
            getChildren().forEach(node -> node.setVisible(standing.contains(node)));
        }
        double x = 0;
        double y = 0;
        double high = more.prefHeight(-1);
        for (Node node : standing) {
            double wide = node.prefWidth(-1);
            if (x > 0 && x + wide > room) {
                x = 0;
                y += high + gap();
            }
            if (place) {
                double left = snapPositionX(getInsets().getLeft() + x);
                node.resizeRelocate(left, snapPositionY(getInsets().getTop() + y), wide, high);
            }
            x += wide + gap();
        }
        return y + high;
    }
}
