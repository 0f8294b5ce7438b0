package shop.kaibo.desk.aftersale;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.Caseless;
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
    private final BatchViewModel batch;
    private final Texts texts;
    private final ListView<QueueRow> list = new ListView<>();
    private final List<QueueCell> cells = new ArrayList<>();
    private final QueueChips chips;
    private final QueueStanding standing;
    private final Panel panel;
    private final HBox shelf = Styles.with(new HBox(), "queue-loose");
    private final Label what = Texted.shrinking("", Styles.LABEL, Styles.MUTED);
    private boolean narrow;

    QueueView(QueueViewModel queue, BenchViewModel bench, BatchViewModel batch, Texts texts) {
        this.queue = queue;
        this.bench = bench;
        this.texts = texts;
        this.batch = batch;
        batch.lineProperty().subscribe(() -> cells.forEach(QueueCell::refresh));
        batch.lineProperty().subscribe(this::room);
        standing = new QueueStanding(queue, texts);
        chips = new QueueChips(queue, texts);
        list.setItems(queue.rows());
        list.setCellFactory(_ -> cell());
        list.setFocusTraversable(false);
        list.getStyleClass().add("queue-list");
        queue.caselessProperty().subscribe(this::empty);
        VBox.setVgrow(list, Priority.ALWAYS);
        panel =
                new Panel(
                                texts.get("bench.queue"),
                                Texted.shrinking(
                                        texts.get("bench.queue.order"), Styles.LABEL, Styles.MUTED))
                        .ruled();
        panel.content(
                new VBox(
                        standing,
                        chips,
                        new CaselessLine(queue, texts),
                        Corners.round(list),
                        new BatchLine(batch, texts),
                        shelf));
        loose();
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        queue.countsProperty().subscribe(this::room);
        queue.nowProperty().subscribe(() -> cells.forEach(QueueCell::refresh));
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        bench.state().cardProperty().subscribe(this::mark);
        queue.rows().subscribe(() -> mark(bench.state().cardProperty().get()));
    }

    private void empty(Caseless caseless) {
        boolean all = caseless.all();
        list.setPlaceholder(
                new EmptyState(
                        Icons.AFTERSALE,
                        texts.get(all ? "bench.caseless" : "bench.none"),
                        texts.get(all ? "bench.caseless.why" : "bench.none.why")));
    }

    /** Little room: rows without reasons, no head, and no sum of all. */
    void compact(boolean is) {
        narrow = is;
        cells.forEach(cell -> cell.compact(is));
        what.setVisible(!is);
        room();
        panel.head().setVisible(!is);
        panel.head().setManaged(!is);
        standing.compact(is);
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

    /** Space: the row with the selection is marked, or no longer. */
    void toggle() {
        QueueRow row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            batch.toggle(row.caseId());
        }
    }

    /** Shift and an arrow: this row and the next are marked. */
    void extend(int rows) {
        for (int step : new int[] {rows, 0}) {
            QueueRow row = list.getSelectionModel().getSelectedItem();
            if (row != null) {
                batch.mark(row.caseId());
            }
            if (step != 0) {
                move(step);
            }
        }
    }

    private QueueCell cell() {
        var cell = new QueueCell(queue.nowProperty()::get, batch, texts);
        cells.add(cell);
        cell.compact(narrow);
        return cell;
    }

    // where there is little room the marked cases take the place of what lies on the shelf
    private void room() {
        boolean none = batch.lineProperty().get().isEmpty();
        boolean late = queue.countsProperty().get().overdue() > 0;
        Styles.mark(list, "queue-wide", late || !none);
        boolean is = !narrow || none;
        shelf.setVisible(is);
        shelf.setManaged(is);
    }

    private void loose() {
        var count = Texted.label("0", Styles.NUM_S);
        what.setText(texts.get("bench.loose.what"));
        List<LooseRow> lying = bench.shelf().model().rows();
        Runnable tell = () -> count.setText(Formats.count(lying.size()));
        bench.shelf().model().rows().subscribe(tell);
        tell.run();
        shelf.getChildren()
                .setAll(
                        Icons.of(Icons.UNKNOWN_PACKAGE, Styles.ICON_20, Styles.MUTED),
                        Texted.label(texts.get("bench.loose"), Styles.BOLD),
                        what,
                        Texted.space(),
                        count);
        shelf.setOnMouseClicked(_ -> bench.shelf().begin());
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
