package shop.kaibo.desk.listing.after;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Badges;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.SlotLabel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Tables;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;

import java.util.List;

/** What is unfinished, with a mark before each row. FX thread only. */
final class GapTable extends StackPane {
    private final AfterViewModel model;
    private final Texts texts;
    private final TableView<GapRow> table;
    private final List<TableColumn<GapRow, ?>> spare;

    GapTable(AfterViewModel model) {
        this.model = model;
        texts = model.texts();
        table =
                Tables.of(
                        new EmptyState(
                                Icons.DONE, texts.get("after.none"), texts.get("after.none.todo")));
        Tables.node(table, "", 48, this::mark);
        Tables.node(table, texts.get("after.col.slot"), 66, this::slot);
        Tables.node(table, texts.get("after.col.title"), 170, this::title);
        var category = Tables.node(table, texts.get("after.col.category"), 120, this::category);
        var photos =
                Tables.text(
                        table,
                        texts.get("after.col.photos"),
                        62,
                        row -> Integer.toString(row.photos().size()),
                        Styles.RIGHT);
        var said =
                Tables.node(
                        table,
                        texts.get("after.col.said"),
                        190,
                        row ->
                                Texted.shrinking(
                                        row.said().isEmpty() ? "—" : row.said(), Styles.MUTED));
        Tables.node(table, texts.get("after.col.gaps"), 200, GapTable::gaps);
        spare = List.of(category, photos, said);
        table.setItems(model.rows());
        getChildren().add(table);
        table.getSelectionModel().selectedItemProperty().subscribe(model::go);
        model.at().subscribe(this::follow);
        model.rows().subscribe(() -> follow(model.at().get()));
        model.marked().subscribe(table::refresh);
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
        follow(model.at().get());
    }

    /** Where room is short what it lacks is enough. */
    void narrow(boolean is) {
        spare.forEach(column -> column.setVisible(!is));
    }

    private void follow(@Nullable GapRow row) {
        int index = row == null ? -1 : table.getItems().indexOf(row);
        if (index >= 0 && table.getSelectionModel().getSelectedIndex() != index) {
            table.getSelectionModel().clearAndSelect(index);
            table.scrollTo(Math.max(0, index - 4));
        }
    }

    private Node mark(GapRow row) {
        boolean is = model.marked().contains(row.id());
        var box =
                Styles.with(
                        new StackPane(
                                Icons.of(
                                        is ? Icons.MARKED : Icons.UNMARKED,
                                        Styles.ICON_18,
                                        is ? Styles.ACCENT : Styles.SUBTLE)),
                        "after-mark");
        box.setOnMouseClicked(_ -> model.mark(row));
        return box;
    }

    private Node slot(GapRow row) {
        var slot = new SlotLabel(number -> texts.get("listing.slot", number), Styles.LEAD);
        slot.show(Integer.toString(row.slot()));
        return slot;
    }

    private Node title(GapRow row) {
        return row.titleGuessed()
                ? Texted.shrinking(row.title(), Styles.SUBTLE)
                : Texted.shrinking(row.title());
    }

    private Node category(GapRow row) {
        String word = row.category().isEmpty() ? "—" : row.category();
        return Texted.shrinking(word, row.categoryGuessed() ? Styles.SUBTLE : Styles.MUTED);
    }

    private static Node gaps(GapRow row) {
        var line = Styles.with(new HBox(), Styles.GAP_6, "after-gaps");
        for (String gap : row.gaps()) {
            Label badge = Badges.tinted(Tone.WARNING, null, gap);
            line.getChildren().add(badge);
        }
        return line;
    }
}
