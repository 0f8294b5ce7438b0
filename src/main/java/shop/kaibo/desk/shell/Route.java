package shop.kaibo.desk.shell;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;

import org.kordamp.ikonli.Ikon;

import shop.kaibo.desk.kit.Keys;

import java.util.function.Supplier;

/**
 * A screen as the shell knows it. FX thread only.
 *
 * @param id name by which others go there, for example "orders"
 * @param key the face of its key, "F3"; empty for a screen that is not on the rail
 * @param textKey key of its word in the bundles
 * @param view makes the screen when it is first shown; it is kept from then on
 * @param hints what its keys do, shown in the bottom bar and followed as it changes
 */
public record Route(
        String id,
        String key,
        Ikon icon,
        String textKey,
        Supplier<? extends Node> view,
        ObservableList<Keys.Hint> hints) {
    /** With hints that never change. */
    public static Route of(
            String id,
            String key,
            Ikon icon,
            String textKey,
            Supplier<? extends Node> view,
            Keys.Hint... hints) {
        return new Route(id, key, icon, textKey, view, FXCollections.observableArrayList(hints));
    }
}
