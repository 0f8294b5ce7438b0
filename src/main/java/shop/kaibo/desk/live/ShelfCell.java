package shop.kaibo.desk.live;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Badges;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Leave;
import shop.kaibo.desk.kit.Photo;
import shop.kaibo.desk.kit.SlotLabel;
import shop.kaibo.desk.kit.StockBar;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Thumbnails;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.operator.Permission;

import java.util.function.Consumer;

/** One slot: what it is, what it costs, what is left and for how long. FX thread only. */
final class ShelfCell extends ListCell<ShelfRow> {
    private static final PseudoClass EXPLAINING = PseudoClass.getPseudoClass("explaining");

    private final Texts texts;
    private final Thumbnails thumbnails;
    private final SlotLabel slot;
    private final Photo photo;
    private final Label name = Texted.shrinking("", Styles.TITLE, "live-name");
    private final Label explaining;
    private final Label badge = Badges.outline("");
    private final Label spec = Texted.shrinking("", Styles.LABEL, Styles.MUTED);
    private final HBox second;
    private final HBox tag = new HBox();
    private final Label price = Texted.label("", Styles.LEAD);
    private final Label word;
    private final Label left = Texted.label("", Styles.NUM_S);
    private final Label whole = Texted.label("", Styles.LABEL, Styles.SUBTLE);
    private final StockBar bar = new StockBar();
    private final Label asOf = Texted.label("", Styles.CAPTION, Styles.WARNING);
    private final Region warning =
            Styles.with(new StackPane(Icons.of(Icons.WARN, Styles.ICON_16, Styles.WARNING)));
    private final Label about;
    private final Label minutes = Texted.label("", Styles.NUM_M);
    private final Label unit;
    private final Label speed = Texted.label("", Styles.LABEL, Styles.MUTED);
    private final HBox until;
    private final VBox time;
    private final Button restock;
    private final boolean tight;
    private final HBox row = Styles.with(new HBox(), "live-shelf-row");

    ShelfCell(Texts texts, Thumbnails thumbnails, BoardGrid.Room room, Consumer<ShelfRow> refill) {
        this.texts = texts;
        this.thumbnails = thumbnails;
        tight = room == BoardGrid.Room.TIGHT;
        boolean wide = room == BoardGrid.Room.WIDE;
        photo = new Photo(wide ? 48 : 40);
        slot = new SlotLabel(number -> texts.get("live.slotTag", number), "live-slot");
        explaining = Badges.solid(Icons.MICROPHONE, texts.get("live.explaining"));
        about = Texted.label(texts.get("live.about"), Styles.LABEL, Styles.MUTED);
        unit = Texted.label(texts.get("live.minutes"), Styles.LABEL, Styles.MUTED);
        restock =
                Buttons.small(
                        Buttons.with(
                                Buttons.plain(
                                        texts.get("live.restock"), () -> refill.accept(getItem())),
                                Icons.PLUS));
        restock.setFocusTraversable(false);
        Leave.only(restock, Permission.RESTOCK);
        word = Texted.label("", Styles.LABEL, Styles.MUTED);
        second = Styles.with(new HBox(explaining, badge, spec), "live-second");
        var words = Styles.with(new VBox(name), "live-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var figure = Styles.with(new HBox(left, word), "live-figure");
        var stock = Styles.with(new VBox(figure), "live-stock");
        until = Styles.with(new HBox(warning, about, minutes, unit), "live-until");
        time = Styles.with(new VBox(until), "live-time");
        if (!tight) {
            words.getChildren().add(second);
            figure.getChildren().add(whole);
            stock.getChildren().addAll(bar, asOf);
            time.getChildren().add(speed);
        }
        var last = new StackPane(time, restock);
        StackPane.setAlignment(restock, Pos.CENTER_RIGHT);
        // two digits and their word; three push the photo aside
        slot.setMinWidth(Region.USE_PREF_SIZE);
        tag.getChildren().add(slot);
        tag.setAlignment(Pos.CENTER_LEFT);
        Styles.with(tag, "live-tag");
        var which = Styles.with(new HBox(tag, photo), Styles.GAP_4);
        which.setAlignment(Pos.CENTER_LEFT);
        Em.width(stock, tight ? 58 : wide ? 160 : 100);
        Em.width(last, tight ? 62 : 84);
        row.getChildren().addAll(which, words, price, stock, last);
        photo.setVisible(!tight);
        photo.setManaged(!tight);
        setText(null);
        // stays in the scene: a list empties each cell before it fills it, and styling is dear
        setGraphic(row);
        row.setVisible(false);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ShelfRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            pseudoClassStateChanged(EXPLAINING, false);
            row.setVisible(false);
        } else {
            pseudoClassStateChanged(EXPLAINING, item.pinned());
            row.setVisible(true);
            show(item);
        }
    }

    private void show(ShelfRow item) {
        slot.show(String.valueOf(item.slot()));
        Styles.mark(tag, "live-tag-wide", item.slot() > 99);
        thumbnails.show(photo, item.photoSha());
        photo.faded(item.soldOut());
        name.setText(item.name());
        shown(explaining, item.pinned());
        badge.setText(
                item.soldOut() && item.badge().isEmpty()
                        ? texts.get("live.soldOut")
                        : item.badge());
        shown(badge, !item.pinned() && !badge.getText().isEmpty());
        spec.setText(item.spec());
        shown(second, item.pinned() || !badge.getText().isEmpty() || !item.spec().isEmpty());
        price.setText(item.price());
        boolean blind = !item.asOf().isEmpty();
        String figure = Formats.count(item.left());
        left.setText(blind ? texts.get("live.atMost", figure) : figure);
        asOf.setText(item.asOf());
        shown(asOf, blind);
        shown(bar, !blind);
        shown(word, !(blind && tight));
        shown(whole, !blind);
        word.setText(item.unit());
        whole.setText(texts.get("live.whole", Formats.count(item.whole())));
        Tone tone = item.low() ? Tone.WARNING : item.pinned() ? Tone.ACCENT : Tone.NEUTRAL;
        bar.show(item.left(), item.whole(), tone);
        amber(left, item.low());
        amber(minutes, item.low());
        grey(minutes, blind);
        minutes.setText(item.minutes());
        boolean moving = !item.minutes().isEmpty();
        shown(warning, item.low());
        shown(about, moving && !tight);
        shown(unit, moving);
        shown(until, moving);
        speed.setText(item.speed());
        time.setVisible(!item.soldOut());
        restock.setVisible(item.soldOut());
        for (Label label : new Label[] {name, price, left}) {
            grey(label, item.soldOut());
        }
    }

    private static void grey(Label label, boolean is) {
        Styles.mark(label, Styles.SUBTLE, is);
    }

    private static void amber(Label label, boolean is) {
        Styles.mark(label, Styles.WARNING, is);
    }

    private static void shown(Region node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
