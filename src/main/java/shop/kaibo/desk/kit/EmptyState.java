package shop.kaibo.desk.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;

/** What is not there and what to do about it, with at most one button. FX thread only. */
public final class EmptyState extends VBox {
    public EmptyState(Ikon sign, String what, String todo, Node... button) {
        Styles.with(this, "k-empty");
        var title = Styles.with(new Label(what), "k-empty-title");
        var hint = Styles.with(new Label(todo), "k-empty-hint");
        hint.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(Icons.of(sign, Styles.ICON_36, Styles.SUBTLE), title, hint);
        getChildren().addAll(button);
    }
}
