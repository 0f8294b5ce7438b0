package shop.kaibo.desk.listing;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.States;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.desk.listing.Caret.Spot;
import shop.kaibo.photo.Photo;

import java.io.ByteArrayInputStream;
import java.util.List;

/** One card: photo, price, stock, code, and one line that says where it stands. FX thread only. */
final class CardView extends VBox {
    /** Pixels a picture is read at: enough for a card at 200 %. */
    private static final double SHARP = 400;

    /** Up to this width of a card the thumbnail is as good. */
    private static final double THUMBNAIL_SERVES = 180;

    private final ListingViewModel model;
    private final CardViewModel card;
    private final Label tag = Texted.label("", "l-slot-tag");
    private final Label caption = Texted.shrinking("", "l-card-caption");
    private final CardPhoto photo = new CardPhoto(tag, caption);
    private final Label status = Styles.with(new Label(), "l-card-status");
    private final Field price = Field.price().withoutSentence();
    private final StockField stocked;
    private final Field stock;
    private final Field code;
    private final Subscription follows;
    private double width;

    CardView(ListingViewModel model, CardViewModel card) {
        this.model = model;
        this.card = card;
        Texts texts = model.texts();
        Styles.with(this, "l-card");
        stocked = new StockField(model, card);
        stock = stocked.field();
        code = Field.code(texts.get("listing.code")).withoutSentence();
        bind(price, card.price, Spot.PRICE);
        bind(stock, card.stock, Spot.STOCK);
        bind(code, card.code, Spot.CODE);
        price.verdictProperty().bind(card.priceVerdict);
        stock.verdictProperty().bind(card.stockVerdict);
        code.verdictProperty().bind(card.codeVerdict);
        Em.width(code, 58);
        HBox.setHgrow(stock, Priority.ALWAYS);
        var second = Styles.with(new HBox(stock, code), Styles.GAP_8);
        var fields = Styles.with(new VBox(price, second, status), "l-card-fields");
        getChildren().addAll(photo, fields);
        status.setWrapText(true);
        caption.setWrapText(true);
        caption.textProperty().bind(card.caption);
        follows =
                Subscription.combine(
                        card.sticky.subscribe(this::habit),
                        card.slot.subscribe(n -> tag.setText(texts.get("listing.slot", n))),
                        card.status().subscribe(this::say),
                        card.here.subscribe(is -> pseudoClassStateChanged(States.SELECTED, is)),
                        card.photo.subscribe(this::show));
        status.setOnMouseClicked(_ -> model.restock(card));
    }

    private void habit(String stocked) {
        stock.input().setPromptText(stocked.isEmpty() ? "" : stocked + "↓");
    }

    /** Lets go of its card, which lives on. */
    void close() {
        follows.unsubscribe();
        stocked.close();
        caption.textProperty().unbind();
        for (Field field : List.of(price, stock, code)) {
            field.verdictProperty().unbind();
        }
        price.textProperty().unbindBidirectional(card.price);
        stock.textProperty().unbindBidirectional(card.stock);
        code.textProperty().unbindBidirectional(card.code);
    }

    private void bind(Field field, StringProperty text, Spot spot) {
        TextField input = field.input();
        input.textProperty().bindBidirectional(text);
        input.setOnAction(_ -> model.enter(card, spot));
        input.focusedProperty()
                .addListener(
                        (_, _, is) -> {
                            if (is) {
                                model.focused(card, spot);
                            }
                        });
    }

    CardViewModel card() {
        return card;
    }

    void focus(Spot spot) {
        TextField input =
                switch (spot) {
                    case STOCK -> stock.input();
                    case CODE -> code.input();
                    default -> price.input();
                };
        if (!input.isFocused()) {
            input.requestFocus();
            input.end();
        }
    }

    /** The size of the card and of its picture in pixels. */
    void sized(double wide, double pictureHeight) {
        setPrefWidth(wide);
        photo.setMinHeight(pictureHeight);
        photo.setPrefHeight(pictureHeight);
        photo.setMaxHeight(pictureHeight);
        boolean larger = wide > width;
        width = wide;
        Photo shown = card.photo.get();
        if (larger && shown != null) {
            show(shown);
        }
    }

    /** The thumbnail at once; where that is too small, the picture when it has been read. */
    private void show(@Nullable Photo ready) {
        if (ready == null) {
            photo.show(null);
            return;
        }
        photo.show(new Image(new ByteArrayInputStream(ready.thumbnailJpeg())));
        if (width > THUMBNAIL_SERVES) {
            var sharp = new Image(card.picture(), SHARP, SHARP, true, true, true);
            sharp.progressProperty()
                    .subscribe(
                            done -> {
                                boolean still = ready.equals(card.photo.get());
                                if (done.doubleValue() >= 1 && !sharp.isError() && still) {
                                    photo.show(sharp);
                                }
                            });
        }
    }

    private void say(CardStatus is) {
        status.setText(is.text());
        boolean warning = is.kind() == CardStatus.Kind.WARNING;
        boolean error = is.kind() == CardStatus.Kind.ERROR;
        pseudoClassStateChanged(States.WARNING, warning);
        pseudoClassStateChanged(States.ERROR, error);
        Tone tone =
                switch (is.kind()) {
                    case HERE, SEEN -> Tone.ACCENT;
                    case READY -> Tone.SUCCESS;
                    case WARNING -> Tone.WARNING;
                    case ERROR -> Tone.DANGER;
                    case WAITING -> Tone.NEUTRAL;
                };
        var sign =
                switch (is.kind()) {
                    case HERE -> Icons.RETURN;
                    case SEEN -> Icons.PHOTOS;
                    case READY -> Icons.DONE;
                    case WARNING -> Icons.WARN;
                    case ERROR -> Icons.WRONG;
                    case WAITING -> Icons.WAITING;
                };
        status.setGraphic(Icons.of(sign, Styles.ICON_14, tone.styleClass()));
        tone.on(status);
        Verdict doubt = card.priceVerdict.get();
        caption.pseudoClassStateChanged(States.WARNING, doubt.kind() == Verdict.Kind.WARNING);
    }
}
