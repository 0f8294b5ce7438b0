package shop.kaibo.desk.aftersale;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import shop.kaibo.aftersale.QueueCounts;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** How the queue stands: soon due, overdue, all; a press shows only those. FX thread only. */
final class QueueStanding extends HBox {
    private final QueueViewModel queue;
    private final Texts texts;
    private final Label soon = Texted.label("0", Styles.NUM_S);
    private final Label overdue = Texted.label("0", Styles.NUM_S);
    private final Label all = Texted.label("0", Styles.NUM_S);
    private final Label clock = Texted.label("", Styles.LABEL, Styles.MUTED);
    private final HBox whole;

    QueueStanding(QueueViewModel queue, Texts texts) {
        this.queue = queue;
        this.texts = texts;
        Styles.with(this, "queue-counts");
        whole = figure("bench.all", all, QueueFilter.Work.ALL);
        clock.setGraphic(Icons.of(Icons.TIMER_ALERT, Styles.ICON_20, Styles.MUTED));
        clock.setText(texts.get("bench.soon"));
        getChildren()
                .setAll(
                        filtering(new HBox(clock, soon), QueueFilter.Work.SOON),
                        Texted.space(),
                        figure("bench.overdue", overdue, QueueFilter.Work.OVERDUE),
                        Texted.space(),
                        whole);
        queue.countsProperty().subscribe(this::counted);
    }

    /** Little room: no sum of all. */
    void compact(boolean is) {
        whole.setVisible(!is);
        whole.setManaged(!is);
    }

    private HBox figure(String key, Label figure, QueueFilter filter) {
        var word = Texted.label(texts.get(key), Styles.LABEL, Styles.MUTED);
        return filtering(new HBox(word, figure), filter);
    }

    // a press shows only these, another all again
    private HBox filtering(HBox figure, QueueFilter filter) {
        figure.setOnMouseClicked(
                _ -> {
                    boolean off = filter.equals(queue.filterProperty().get());
                    queue.filter(off ? QueueFilter.Work.ALL : filter);
                });
        queue.filterProperty()
                .subscribe(
                        is ->
                                colour(
                                        figure,
                                        is.equals(filter) && is != QueueFilter.Work.ALL,
                                        "queue-count-on"));
        return Styles.with(figure, "queue-count", Styles.GAP_8);
    }

    private void counted(QueueCounts counts) {
        soon.setText(Formats.count(counts.soon()));
        overdue.setText(Formats.count(counts.overdue()));
        all.setText(Formats.count(counts.all()));
        colour(soon, counts.soon() > 0, Styles.WARNING);
        colour(clock.getGraphic(), counts.soon() > 0, Styles.WARNING);
        colour(overdue, counts.overdue() > 0, Styles.DANGER);
    }

    private static void colour(Node node, boolean on, String styleClass) {
        node.getStyleClass().remove(styleClass);
        if (on) {
            node.getStyleClass().add(styleClass);
        }
    }
}
