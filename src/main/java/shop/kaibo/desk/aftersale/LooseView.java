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
import shop.kaibo.desk.kit.Photo;
import shop.kaibo.desk.kit.States;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Thumbnails;

/**
 * A new parcel without information above those that lie on the shelf, beside them the picture of
 * the one chosen. FX thread only.
 */
final class LooseView extends HBox {
    private static final double PHOTO = 184;
    private static final double SMALL = 36;
    private static final int REMEMBERED = 200;

    private final LooseViewModel model;
    private final BenchPictures pictures;
    private final Texts texts;
    private final HBox fresh;
    private final ListView<LooseRow> list = new ListView<>();
    private final Thumbnails large;
    private final Photo photo = new Photo(PHOTO);
    private final Label caption = Texted.label("", Styles.LABEL, Styles.MUTED);
    private final VBox pictured;

    LooseView(LooseViewModel model, BenchPictures pictures, Texts texts) {
        this.model = model;
        this.pictures = pictures;
        this.texts = texts;
        large = new Thumbnails(PHOTO * 2, REMEMBERED / 10, model::photo);
        var small = new Thumbnails(SMALL * 2, REMEMBERED, model::thumbnail);
        Styles.with(this, "shot");
        fresh =
                line(
                        Icons.of(Icons.PLUS, Styles.ICON_20, Styles.ACCENT),
                        Texted.label(texts.get("bench.loose.fresh"), Styles.BOLD),
                        Texted.shrinking(texts.get("bench.loose.fresh.why"), Styles.MUTED));
        fresh.setOnMouseClicked(_ -> model.pick(0));
        list.setItems(model.rows());
        list.getStyleClass().add("bench-loose");
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Cell(texts, small));
        list.setPlaceholder(Texted.label(texts.get("bench.loose.none"), Styles.MUTED));
        list.setOnMouseClicked(_ -> model.pick(list.getSelectionModel().getSelectedIndex() + 1));
        list.setMinHeight(0);
        Node rows = Corners.round(list);
        VBox.setVgrow(rows, Priority.ALWAYS);
        var why = Texted.shrinking(texts.get("bench.loose.shelf"), Styles.LABEL, Styles.MUTED);
        var left = Styles.with(new VBox(fresh, why, rows), "bench-choices");
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        pictured = Styles.with(new VBox(photo, caption), "case-photo");
        getChildren().addAll(left, pictured);
        model.pickedProperty().subscribe(at -> mark(at.intValue()));
        model.rows().subscribe(() -> mark(model.pickedProperty().get()));
        pictures.keptProperty().subscribe(_ -> picture());
    }

    /** Little height: the picture gives way. */
    void compact(boolean is) {
        pictured.setVisible(!is);
        pictured.setManaged(!is);
    }

    private void mark(int at) {
        fresh.pseudoClassStateChanged(States.SELECTED, at == 0);
        if (at == 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(at - 1);
            list.scrollTo(Math.max(0, at - 3));
        }
        picture();
    }

    private void picture() {
        LooseRow row = model.chosen();
        String taken = pictures.keptProperty().get().photoSha();
        String sha = row != null ? row.photo() : taken == null ? "" : taken;
        large.show(photo, sha);
        String none = row == null ? "bench.loose.shoot" : "bench.loose.unseen";
        String known = row == null ? texts.get("bench.loose.taken") : row.number();
        caption.setText(sha.isEmpty() ? texts.get(none) : known);
    }

    private static HBox line(Node... parts) {
        return Styles.with(new HBox(parts), "bench-choice");
    }

    private static final class Cell extends ListCell<LooseRow> {
        private final Label number = Texted.label("", Styles.LEAD);
        private final Label words = Texted.shrinking("", Styles.BODY);
        private final Label since = Texted.label("", Styles.LABEL, Styles.MUTED);
        private final Photo photo = new Photo(SMALL);
        private final Texts texts;
        private final Thumbnails thumbnails;
        private final HBox row =
                Styles.with(
                        new HBox(photo, number, words, Texted.space(), since), "bench-loose-row");

        Cell(Texts texts, Thumbnails thumbnails) {
            this.texts = texts;
            this.thumbnails = thumbnails;
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
            thumbnails.show(photo, item.photo());
            setGraphic(row);
        }
    }
}
