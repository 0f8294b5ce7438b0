package shop.kaibo.desk.shows;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Badges;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Photo;
import shop.kaibo.desk.kit.SlotLabel;
import shop.kaibo.desk.kit.StockBar;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Thumbnails;
import shop.kaibo.desk.kit.Tone;

/** A slot of the past as the shelf showed it. FX thread only. */
final class SlotCell extends ListCell<SlotRow> {
    private static final PseudoClass EXPLAINING = PseudoClass.getPseudoClass("explaining");

    private final Thumbnails thumbnails;
    private final SlotLabel slot;
    private final Photo photo = new Photo(40);
    private final Label name = Texted.shrinking("", Styles.TITLE);
    private final Label explaining;
    private final Label badge = Badges.outline("");
    private final Label spec = Texted.shrinking("", Styles.LABEL, Styles.MUTED);
    private final Label price = Texted.label("", Styles.LEAD);
    private final Label left = Texted.label("", Styles.NUM_S);
    private final Label sold = Texted.label("", Styles.LABEL, Styles.MUTED);
    private final StockBar bar = new StockBar();
    private final HBox second;
    private final HBox row;

    SlotCell(Texts texts, Thumbnails thumbnails, boolean tight) {
        this.thumbnails = thumbnails;
        slot = new SlotLabel(number -> texts.get("shows.slotTag", number), Styles.NUM_M);
        explaining = Badges.solid(Icons.MICROPHONE, texts.get("shows.explaining"));
        second = Styles.with(new HBox(explaining, badge, spec), Styles.GAP_8);
        second.setAlignment(Pos.CENTER_LEFT);
        var words = new VBox(name, second);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var figure =
                Styles.with(
                        new HBox(
                                Texted.label(texts.get("shows.left"), Styles.LABEL, Styles.MUTED),
                                left,
                                Texted.space(),
                                sold),
                        Styles.GAP_4);
        figure.setAlignment(Pos.BASELINE_LEFT);
        var stock = Styles.with(new VBox(figure, bar), Styles.GAP_4);
        stock.setAlignment(Pos.CENTER_LEFT);
        bar.setMaxWidth(Double.MAX_VALUE);
        Em.width(stock, 148);
        Em.width(slot, 42);
        row = Styles.with(new HBox(slot, photo, words, price, stock), "shows-slot");
        if (tight) {
            row.getChildren().remove(photo);
            words.getChildren().remove(second);
        }
        setText(null);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SlotRow item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(EXPLAINING, item != null && item.pinned());
        if (empty || item == null) {
            setGraphic(null);
        } else {
            setGraphic(row);
            show(item);
        }
    }

    private void show(SlotRow item) {
        slot.show(String.valueOf(item.slot()));
        thumbnails.show(photo, item.photoSha());
        photo.faded(item.soldOut());
        name.setText(item.name());
        shown(explaining, item.pinned());
        badge.setText(item.badge());
        shown(badge, !item.badge().isEmpty() && !item.pinned());
        spec.setText(item.spec());
        shown(second, item.pinned() || !item.badge().isEmpty() || !item.spec().isEmpty());
        price.setText(item.price());
        left.setText(Formats.count(item.left()));
        sold.setText(item.sold());
        bar.show(item.left(), item.whole(), item.pinned() ? Tone.ACCENT : Tone.NEUTRAL);
        for (Label label : new Label[] {name, price, left}) {
            label.getStyleClass().remove(Styles.SUBTLE);
            if (item.soldOut()) {
                label.getStyleClass().add(Styles.SUBTLE);
            }
        }
    }

    private static void shown(Region node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
