package shop.kaibo.desk.aftersale;

import javafx.scene.layout.FlowPane;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Chip;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Tone;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The queue's filters with their counts; those that take nothing are not there. FX thread only. */
final class QueueChips extends FlowPane {
    // the line above them tells and filters these
    private static final Set<QueueFilter> TOLD =
            Set.of(QueueFilter.Work.ALL, QueueFilter.Work.SOON, QueueFilter.Work.OVERDUE);

    // a short queue is seen at a glance
    private static final int LONG = 8;

    private static final int KINDS = 3;

    private final QueueViewModel queue;
    private final Texts texts;
    private boolean narrow;

    QueueChips(QueueViewModel queue, Texts texts) {
        this.queue = queue;
        this.texts = texts;
        Styles.with(this, "queue-chips");
        queue.filtersProperty().subscribe(_ -> build());
        queue.filterProperty().subscribe(_ -> build());
    }

    /** No room for them. */
    void compact(boolean is) {
        narrow = is;
        build();
    }

    private void build() {
        var filters = queue.filtersProperty().get();
        boolean wanted =
                queue.all().size() >= LONG
                        || queue.filterProperty().get() != QueueFilter.Work.ALL
                        || filters.stream().anyMatch(f -> f.filter() == QueueFilter.Work.LOOK);
        setVisible(wanted && !narrow);
        setManaged(wanted && !narrow);
        getChildren().setAll(shown(filters).stream().map(this::chip).toList());
    }

    // every kind of work, and the kinds of case there are most of
    private List<QueueFilter.Count> shown(List<QueueFilter.Count> filters) {
        List<QueueFilter.Count> kinds =
                filters.stream()
                        .filter(count -> count.filter() instanceof QueueFilter.Kind)
                        .sorted(Comparator.comparingLong(QueueFilter.Count::rows).reversed())
                        .limit(KINDS)
                        .toList();
        return filters.stream()
                .filter(count -> !TOLD.contains(count.filter()))
                .filter(
                        count ->
                                !(count.filter() instanceof QueueFilter.Kind)
                                        || kinds.contains(count)
                                        || count.filter().equals(queue.filterProperty().get()))
                .toList();
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
}
