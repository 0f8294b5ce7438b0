package shop.kaibo.desk.aftersale;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.QueueCounts;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Corners;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.ArrayList;
import java.util.List;

/** The queue: how it stands, then the cases by deadline. FX thread only. */
final class QueueView extends VBox {
    private final QueueViewModel queue;
    private final BenchViewModel bench;
    private final Texts texts;
    private final ListView<QueueRow> list = new ListView<>();
    private final List<QueueCell> cells = new ArrayList<>();
    private final Label soon = Texted.label("0", Styles.NUM_S);
    private final Label overdue = Texted.label("0", Styles.NUM_S);
    private final Label all = Texted.label("0", Styles.NUM_S);
    private final HBox whole;
    private boolean narrow;
    private final Label clock = Texted.label("", Styles.LABEL, Styles.MUTED);

    QueueView(QueueViewModel queue, BenchViewModel bench, Texts texts) {
        this.queue = queue;
        this.bench = bench;
        this.texts = texts;
        whole = figure("bench.all", all);
        list.setItems(queue.rows());
        list.setCellFactory(_ -> cell());
        list.setFocusTraversable(false);
        list.getStyleClass().add("queue-list");
        list.setPlaceholder(
                new EmptyState(
                        Icons.AFTERSALE, texts.get("bench.none"), texts.get("bench.none.why")));
        VBox.setVgrow(list, Priority.ALWAYS);
        var panel =
                new Panel(
                                texts.get("bench.queue"),
                                Texted.shrinking(
                                        texts.get("bench.queue.order"), Styles.LABEL, Styles.MUTED))
                        .ruled();
        panel.content(new VBox(counts(), Corners.round(list), loose()));
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        queue.nowProperty().subscribe(() -> cells.forEach(QueueCell::refresh));
        queue.countsProperty().subscribe(this::counted);
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        bench.state().cardProperty().subscribe(this::mark);
        queue.rows().subscribe(() -> mark(bench.state().cardProperty().get()));
    }

    /** Little room: rows without reasons, and no sum of all. */
    void compact(boolean is) {
        narrow = is;
        cells.forEach(cell -> cell.compact(is));
        whole.setVisible(!is);
        whole.setManaged(!is);
    }

    /** One row up or down, for the arrow keys. */
    void move(int rows) {
        int size = list.getItems().size();
        int at = list.getSelectionModel().getSelectedIndex();
        int next = at < 0 ? 0 : Math.clamp(at + (long) rows, 0, Math.max(0, size - 1));
        if (size > 0) {
            list.getSelectionModel().clearAndSelect(next);
            list.scrollTo(Math.max(0, next - 2));
        }
    }

    private QueueCell cell() {
        var cell = new QueueCell(queue.nowProperty()::get, texts);
        cells.add(cell);
        cell.compact(narrow);
        return cell;
    }

    private Node counts() {
        clock.setGraphic(Icons.of(Icons.TIMER_ALERT, Styles.ICON_20, Styles.MUTED));
        clock.setText(texts.get("bench.soon"));
        return Styles.with(
                new HBox(
                        Styles.with(new HBox(clock, soon), Styles.GAP_8),
                        Texted.space(),
                        figure("bench.overdue", overdue),
                        Texted.space(),
                        whole),
                "queue-counts");
    }

    private Node loose() {
        var count = Texted.label("0", Styles.NUM_S);
        List<LooseRow> lying = bench.shelf().rows();
        Runnable tell = () -> count.setText(Formats.count(lying.size()));
        bench.shelf().rows().subscribe(tell);
        tell.run();
        var line =
                Styles.with(
                        new HBox(
                                Icons.of(Icons.UNKNOWN_PACKAGE, Styles.ICON_20, Styles.MUTED),
                                Texted.label(texts.get("bench.loose"), Styles.BOLD),
                                Texted.shrinking(
                                        texts.get("bench.loose.what"), Styles.LABEL, Styles.MUTED),
                                Texted.space(),
                                count),
                        "queue-loose");
        line.setOnMouseClicked(_ -> bench.loose());
        return line;
    }

    private HBox figure(String key, Label figure) {
        return Styles.with(
                new HBox(Texted.label(texts.get(key), Styles.LABEL, Styles.MUTED), figure),
                Styles.GAP_8);
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

    private void chosen(@Nullable QueueRow row) {
        if (row != null && !bench.shows(row.caseId())) {
            bench.open(row.caseId());
        }
    }

    private void mark(@Nullable BenchCard card) {
        for (int i = 0; card != null && i < list.getItems().size(); i++) {
            if (list.getItems().get(i).caseId().equals(card.sale().id())) {
                list.getSelectionModel().clearAndSelect(i);
                return;
            }
        }
        list.getSelectionModel().clearSelection();
    }
}
