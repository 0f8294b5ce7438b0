package shop.kaibo.desk.shows;

import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** A show in two lines: when and who, what it came to. FX thread only. */
final class ShowCell extends ListCell<ShowRow> {
    ShowCell() {
        setText(null);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ShowRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        var first =
                Styles.with(
                        new HBox(
                                Texted.label(item.when(), Styles.BODY, Styles.BOLD),
                                Texted.space(),
                                Texted.shrinking(item.anchor(), Styles.LABEL, Styles.MUTED)),
                        Styles.GAP_8);
        var second =
                Styles.with(
                        new HBox(
                                Texted.label(item.sum(), Styles.LABEL, Styles.MUTED),
                                Texted.space(),
                                Texted.label(item.orders(), Styles.LABEL, Styles.MUTED)),
                        Styles.GAP_8);
        setGraphic(Styles.with(new VBox(first, second), "shows-show"));
    }
}
