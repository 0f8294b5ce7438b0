package shop.kaibo.desk.listing;

import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** Asks for another price of a refused thing, in the place of the saved card. FX thread only. */
final class ResendForm extends VBox {
    private final Field price = Field.price();

    ResendForm(ResendViewModel model, Texts texts) {
        Styles.with(this, "l-resend", Styles.GAP_8);
        var title = Texted.label("", Styles.TITLE);
        var reason = Texted.shrinking("", Styles.LABEL, Styles.DANGER);
        reason.setWrapText(true);
        price.textProperty().bindBidirectional(model.price);
        price.verdictProperty().bind(model.verdict);
        price.input().setOnAction(_ -> model.enter());
        var send = Buttons.small(Buttons.primary(texts.get("listing.resend"), model::enter));
        var line = Styles.with(new HBox(price, send), Styles.GAP_8, "l-resend-line");
        HBox.setHgrow(price, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(title, reason, line);
        model.row.subscribe(
                row -> {
                    setVisible(row != null);
                    setManaged(row != null);
                    if (row != null) {
                        title.setText(texts.get("listing.resend.title", row.slot()));
                        reason.setText(row.reason());
                        price.input().setPromptText(row.price());
                        price.input().requestFocus();
                    }
                });
    }
}
