package shop.kaibo.desk.listing;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Pages;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** Says that the last step is done on the platform's own page, and opens it. FX thread only. */
public final class CartBar extends VBox {
    private final Label words;

    public CartBar(CartViewModel model, Texts texts) {
        words = Texted.label(texts.get("listing.cart.hand"), Styles.LABEL, Styles.MUTED);
        words.setMinSize(0, Region.USE_PREF_SIZE);
        words.setWrapText(true);
        Button open =
                Buttons.small(
                        Buttons.with(
                                Buttons.plain(
                                        texts.get("listing.cart.open"),
                                        () -> Pages.open(this, model.pageProperty().get())),
                                Icons.CART));
        open.setFocusTraversable(false);
        open.setMaxWidth(Double.MAX_VALUE);
        Styles.with(this, "l-cart").getChildren().setAll(words, open);
        visibleProperty().bind(model.pageProperty().map(page -> !page.isEmpty()));
        managedProperty().bind(visibleProperty());
    }

    /** Little room: the button alone. */
    void brief(boolean is) {
        words.setVisible(!is);
        words.setManaged(!is);
    }
}
