package shop.kaibo.desk.listing.prep;

import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.SlotLabel;
import shop.kaibo.desk.kit.States;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Tables;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.listing.part.StateBadge;
import shop.kaibo.listing.prep.PrepItem.Mark;

/** Tonight's items by slot; what will be late is red and says why. FX thread only. */
final class PrepTable extends StackPane {
    private final PrepViewModel model;
    private final Texts texts;
    private final TableView<PrepRow> table;
    private final TableColumn<PrepRow, ?> expected;
    private boolean narrow;

    PrepTable(PrepViewModel model) {
        this.model = model;
        texts = model.texts();
        table =
                Tables.of(
                        new EmptyState(
                                Icons.EMPTY_SHELF,
                                texts.get("prep.none"),
                                texts.get("prep.none.todo"),
                                Buttons.primary(texts.get("prep.none.act"), model::fill)));
        Tables.node(table, texts.get("prep.col.slot"), 70, this::slot);
        Tables.node(table, texts.get("prep.col.title"), 230, r -> Texted.shrinking(r.title()));
        Tables.node(
                table,
                texts.get("prep.col.state"),
                130,
                r -> StateBadge.bare(r.state(), r.stateWord()));
        expected =
                Tables.text(
                        table,
                        texts.get("prep.col.expected"),
                        170,
                        PrepRow::expected,
                        Styles.MUTED);
        Tables.node(table, texts.get("prep.col.why"), 560, this::why);
        table.setItems(model.rows());
        table.setRowFactory(_ -> row());
        getChildren().add(table);
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
        if (table.getSelectionModel().getSelectedIndex() < 0 && !model.rows().isEmpty()) {
            // what needs a hand first
            table.getSelectionModel().select(worst());
            table.scrollTo(Math.max(0, worst() - 2));
        }
    }

    private int worst() {
        int risky = 0;
        for (int i = 0; i < model.rows().size(); i++) {
            Mark mark = model.rows().get(i).mark();
            if (mark == Mark.LATE) {
                return i;
            }
            risky = risky == 0 && mark == Mark.RISKY ? i : risky;
        }
        return risky;
    }

    /** The row the hand is on. */
    @Nullable PrepRow chosen() {
        return table.getSelectionModel().getSelectedItem();
    }

    /** Where room is short the reason says when. */
    void narrow(boolean is) {
        narrow = is;
        expected.setVisible(!is);
        table.refresh();
    }

    private Node slot(PrepRow row) {
        var slot = new SlotLabel(number -> texts.get("listing.slot", number), Styles.LEAD);
        slot.show(Integer.toString(row.slot()));
        return slot;
    }

    private Node why(PrepRow row) {
        var why = Texted.shrinking(row.why(), Styles.LABEL);
        var line = Styles.with(new HBox(why), "prep-why");
        if (row.mark() == Mark.FINE) {
            return line;
        }
        boolean late = row.mark() == Mark.LATE;
        String tone = late ? Styles.DANGER : Styles.WARNING;
        Styles.with(why, tone);
        why.setGraphic(Icons.of(late ? Icons.WRONG : Icons.WARN, Styles.ICON_16, tone));
        why.setTooltip(new Tooltip(row.why()));
        why.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(why, Priority.ALWAYS);
        if (row.refused()) {
            var mend = Buttons.small(Buttons.plain(texts.get("prep.mend"), () -> model.mend(row)));
            var again =
                    Buttons.small(Buttons.quiet(texts.get("prep.resend"), () -> model.again(row)));
            mend.setFocusTraversable(false);
            again.setFocusTraversable(false);
            if (!narrow) {
                line.getChildren().add(again);
            }
            line.getChildren().add(mend);
        }
        return line;
    }

    private static TableRow<PrepRow> row() {
        return new TableRow<>() {
            @Override
            protected void updateItem(@Nullable PrepRow item, boolean empty) {
                super.updateItem(item, empty);
                boolean late = !empty && item != null && item.mark() == Mark.LATE;
                pseudoClassStateChanged(States.ERROR, late);
            }
        };
    }
}
