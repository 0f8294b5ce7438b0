package shop.kaibo.desk.listing.source;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.Ikon;

import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** One source in the list: its sign, its word, its key. FX thread only. */
final class SourceRow extends HBox {
    private final Label cap;

    SourceRow(Ikon sign, String word, String key, Runnable act) {
        cap = Keys.cap(key);
        Button button = Styles.with(Buttons.plain("", act), "s-source");
        var row =
                Styles.with(
                        new HBox(Icons.of(sign), Texted.label(word), Texted.space(), cap),
                        "s-source-row");
        button.setGraphic(row);
        button.setAccessibleText(word + " " + key);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        HBox.setHgrow(button, Priority.ALWAYS);
        // a graphic is as wide as it wants, and the cap stands at the right edge
        row.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        button.getWidth()
                                                - button.getPadding().getLeft()
                                                - button.getPadding().getRight(),
                                button.widthProperty(),
                                button.paddingProperty()));
        Styles.with(this, Styles.GAP_4, "s-line");
        getChildren().add(button);
    }

    /** Where room is short the key stands in the bottom bar alone. */
    void tight(boolean is) {
        cap.setVisible(!is);
        cap.setManaged(!is);
    }
}
