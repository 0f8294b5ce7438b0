package shop.kaibo.desk.listing;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.Locale;

/** The largest number of the screen: what was just saved for good. FX thread only. */
final class SavedCard extends HBox {
    private final Texts texts;
    private final Label slot = Texted.label("", Styles.NUM_XXL);
    private final Label seconds = Texted.label("", Styles.LABEL, Styles.SUCCESS);

    SavedCard(Texts texts) {
        this.texts = texts;
        Styles.with(this, Styles.TINT_SUCCESS, "l-saved");
        Em.height(this, 92);
        var words = Texted.label(texts.get("listing.saved"), Styles.LABEL, Styles.MUTED);
        String unit = texts.get("listing.slot.unit");
        var number = Texted.figure(slot, unit);
        var first = Styles.with(new HBox(number, Texted.space(), seconds), "l-saved-first");
        var both = Styles.with(new VBox(first, words), "l-saved-words");
        HBox.setHgrow(both, Priority.ALWAYS);
        getChildren().addAll(Icons.of(Icons.DONE, Styles.ICON_44, Styles.SUCCESS), both);
    }

    void show(Saved saved) {
        setVisible(saved.slot() > 0);
        setManaged(saved.slot() > 0);
        slot.setText(Integer.toString(saved.slot()));
        String shown = String.format(Locale.ROOT, "%.2f", Math.max(10, saved.ms()) / 1000.0);
        seconds.setText(texts.get("listing.seconds", shown));
    }
}
