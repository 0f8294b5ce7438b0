package shop.kaibo.desk.aftersale.review;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Shanghai;
import shop.kaibo.buyer.watch.Watched;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Discreet;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** Somebody looked at twice: the mask, why, until when. FX thread only. */
final class WatchCell extends ListCell<Watched> {
    private final ReviewViewModel model;
    private final Label until = Texted.shrinking("", Styles.LABEL, Styles.MUTED);
    private final HBox first = Styles.with(new HBox(), Styles.GAP_8);
    private final HBox row;

    WatchCell(ReviewViewModel model) {
        this.model = model;
        var words = Styles.with(new VBox(first, until), "review-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var off = Buttons.icon(Icons.CLOSE, model.texts().get("review.watch.lift"), this::lift);
        off.setFocusTraversable(false);
        row =
                Styles.with(
                        new HBox(
                                Icons.of(Icons.SHIELD_ALERT, Styles.ICON_20, Styles.WARNING),
                                words,
                                off),
                        "review-row");
        setPrefWidth(0);
    }

    private void lift() {
        Watched item = getItem();
        if (item != null) {
            model.acts().lift(item);
        }
    }

    @Override
    protected void updateItem(@Nullable Watched item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        String who = item.buyer().isEmpty() ? "—" : item.buyer();
        first.getChildren()
                .setAll(Discreet.label(who, Styles.BOLD), Discreet.shrinking(item.reason()));
        until.setText(
                model.texts().get("review.watch.until", Shanghai.day(item.untilMs()).toString()));
        setGraphic(row);
    }
}
