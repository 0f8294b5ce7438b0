package shop.kaibo.desk.listing;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Pages;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** Says that the last step is done on the platform's own page, and opens it. FX thread only. */
public final class CartBar extends HBox {
    public CartBar(CartViewModel model, Texts texts) {
        Label words = Texted.shrinking(texts.get("listing.cart.hand"), Styles.WARNING);
        words.setGraphic(Icons.of(Icons.WARN, Styles.WARNING));
        var open =
                Buttons.small(
                        Buttons.with(
                                Buttons.plain(
                                        texts.get("listing.cart.open"),
                                        () -> Pages.open(this, model.pageProperty().get())),
                                Icons.LINK));
        open.setFocusTraversable(false);
        Styles.with(this, Styles.PAD_8, Styles.GAP_12);
        getChildren().setAll(words, open);
        visibleProperty().bind(model.pageProperty().map(page -> !page.isEmpty()));
        managedProperty().bind(visibleProperty());
    }
}
