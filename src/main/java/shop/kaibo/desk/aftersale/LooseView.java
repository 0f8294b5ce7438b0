package shop.kaibo.desk.aftersale;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Corners;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.States;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** A new parcel without information above those that lie on the shelf. FX thread only. */
final class LooseView extends VBox {
    private final LooseViewModel model;
    private final HBox fresh;
    private final ListView<LooseRow> list = new ListView<>();

    LooseView(LooseViewModel model, Texts texts) {
        this.model = model;
        Styles.with(this, "bench-choices");
        fresh =
                line(
                        Icons.of(Icons.PLUS, Styles.ICON_20, Styles.ACCENT),
                        Texted.label(texts.get("bench.loose.fresh"), Styles.BOLD),
                        Texted.shrinking(texts.get("bench.loose.fresh.why"), Styles.MUTED));
        fresh.setOnMouseClicked(_ -> model.pick(0));
        list.setItems(model.rows());
        list.getStyleClass().add("bench-loose");
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Cell(texts));
        list.setPlaceholder(Texted.label(texts.get("bench.loose.none"), Styles.MUTED));
        list.setOnMouseClicked(_ -> model.pick(list.getSelectionModel().getSelectedIndex() + 1));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(0);
        getChildren()
                .addAll(
                        fresh,
                        Texted.label(texts.get("bench.loose.shelf"), Styles.LABEL, Styles.MUTED),
                        Corners.round(list));
        VBox.setVgrow(list.getParent(), Priority.ALWAYS);
        model.pickedProperty().subscribe(at -> mark(at.intValue()));
        model.rows().subscribe(() -> mark(model.pickedProperty().get()));
    }

    private void mark(int at) {
        fresh.pseudoClassStateChanged(States.SELECTED, at == 0);
        if (at == 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(at - 1);
            list.scrollTo(Math.max(0, at - 3));
        }
    }

    private static HBox line(Node... parts) {
        return Styles.with(new HBox(parts), "bench-choice");
    }

    private static final class Cell extends ListCell<LooseRow> {
        private final Label number = Texted.label("", Styles.LEAD);
        private final Label words = Texted.shrinking("", Styles.BODY);
        private final Label since = Texted.label("", Styles.LABEL, Styles.MUTED);
        private final Texts texts;
        private final HBox row =
                Styles.with(new HBox(number, words, Texted.space(), since), "bench-loose-row");

        Cell(Texts texts) {
            this.texts = texts;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable LooseRow item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            number.setText(item.number());
            words.setText(item.words().isEmpty() ? texts.get("bench.loose.nothing") : item.words());
            since.setText(item.since());
            setGraphic(row);
        }
    }
}
