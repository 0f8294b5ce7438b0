package shop.kaibo.desk.listing;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.listing.Mending;

/**
 * Asks for the one thing that keeps a listing from being taken, in the place of the saved card. FX
 * thread only.
 */
final class ResendForm extends VBox {
    private final Field price = Field.price();
    private final Field words = Field.text("");

    ResendForm(ResendViewModel model, Texts texts) {
        Styles.with(this, "l-resend", Styles.GAP_8);
        var title = Texted.label("", Styles.TITLE);
        var reason = Texted.shrinking("", Styles.LABEL, Styles.DANGER);
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        var send = Buttons.small(Buttons.primary(texts.get("listing.send"), model::enter));
        var line = Styles.with(new HBox(), Styles.GAP_8, "l-resend-line");
        for (Field field : new Field[] {price, words}) {
            field.textProperty().bindBidirectional(model.typed);
            field.verdictProperty().bind(model.verdict);
            field.input().setOnAction(_ -> model.enter());
            HBox.setHgrow(field, Priority.ALWAYS);
            field.managedProperty().bind(field.visibleProperty());
            line.getChildren().add(field);
        }
        line.getChildren().add(send);
        getChildren().addAll(title, reason, line);
        model.row.subscribe(
                row -> {
                    setVisible(row != null);
                    setManaged(row != null);
                    if (row != null) {
                        boolean worded =
                                row.mending() == Mending.WORDS || row.mending() == Mending.CATEGORY;
                        words.setVisible(worded);
                        price.setVisible(!worded);
                        title.setText(texts.get(titleKey(row.mending()), row.slot()));
                        reason.setText(row.reason());
                        Field asked = worded ? words : price;
                        asked.input().setPromptText(worded ? "" : row.price());
                        asked.input().requestFocus();
                        asked.input().end();
                    }
                });
    }

    private static String titleKey(Mending mending) {
        return switch (mending) {
            case WORDS -> "listing.resend.words";
            case CATEGORY -> "listing.resend.category";
            default -> "listing.resend.title";
        };
    }
}
