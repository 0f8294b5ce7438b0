package shop.kaibo.desk.aftersale;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DeadlinePill;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.function.LongSupplier;

/** A row of the queue: time left, what it is, why, how much. FX thread only. */
final class QueueCell extends ListCell<QueueRow> {
    private final LongSupplier now;
    private final BatchViewModel batch;
    private final Texts texts;
    private final DeadlinePill left = new DeadlinePill();
    private final Label own = Texted.label("", Styles.CAPTION, Styles.MUTED, "queue-own");
    private final Label type = Texted.shrinking("", Styles.BOLD);
    private final Label tail = Texted.label("", Styles.MUTED);
    private final Label reason = Texted.shrinking("", Styles.LABEL, Styles.MUTED);
    private final Label amount = Texted.label("", Styles.LEAD);
    private final Node mark = Icons.of(Icons.MARKED, Styles.ICON_16, Styles.ACCENT);
    private final Node warning = Icons.of(Icons.WARN, Styles.ICON_14, Styles.WARNING);
    private final HBox row;
    private final HBox head = Styles.with(new HBox(type, tail), Styles.GAP_8);
    private final VBox words = new VBox();
    private final HBox sum;
    private final Label unit = Texted.label("", Styles.LABEL, Styles.MUTED);

    QueueCell(LongSupplier now, BatchViewModel batch, Texts texts) {
        this.now = now;
        this.texts = texts;
        this.batch = batch;
        head.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        words.getStyleClass().add("queue-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        sum = Texted.figure(amount, "");
        unit.setText(texts.get("bench.queue.unit"));
        own.setText(texts.get("bench.own"));
        var time = Styles.with(new HBox(left, mark), "queue-time");
        var due = Styles.with(new VBox(time, own), "queue-due");
        row = Styles.with(new HBox(due, words, sum), "queue-row");
        setPrefWidth(0);
        compact(false);
    }

    /** A narrow queue: the reason gives way, the tail takes its line. */
    void compact(boolean is) {
        head.getChildren().setAll(type);
        if (is) {
            words.getChildren().setAll(head, tail);
            sum.getChildren().setAll(amount);
        } else {
            head.getChildren().add(tail);
            words.getChildren().setAll(head, reason);
            sum.getChildren().setAll(amount, unit);
        }
    }

    /** Time has passed. */
    void refresh() {
        QueueRow item = getItem();
        if (item != null) {
            left.setVisible(item.deadlineMs() > 0);
            own.setVisible(item.ownDeadline());
            own.setManaged(item.ownDeadline());
            left.show(item.deadlineMs() - now.getAsLong(), texts.get("bench.over"));
            marked(item);
        }
    }

    private void marked(QueueRow item) {
        boolean marked = batch.marked().contains(item.caseId());
        mark.setVisible(marked);
        mark.setManaged(marked);
        String refused = batch.refused().getOrDefault(item.caseId(), "");
        String note = refused.isEmpty() ? item.note() : refused;
        reason.setText(note.isEmpty() ? item.reason() : note);
        reason.setGraphic(note.isEmpty() ? null : warning);
        reason.getStyleClass()
                .setAll("label", Styles.LABEL, note.isEmpty() ? Styles.MUTED : Styles.WARNING);
    }

    @Override
    protected void updateItem(@Nullable QueueRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        type.setText(item.type());
        tail.setText(item.tail());
        amount.setText(item.amount());
        refresh();
        setGraphic(row);
    }
}
