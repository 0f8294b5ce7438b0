package shop.kaibo;

import static javafx.collections.FXCollections.observableArrayList;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.Node;

import org.kordamp.ikonli.Ikon;

import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.shell.Route;

import java.util.function.Supplier;

/** Ways to screens that are made when they are first shown. FX thread only. */
final class Doors {
    private Doors() {}

    /** What the keys of a screen do is asked with the screen itself, when it is first shown. */
    static Route to(
            String id,
            String key,
            Ikon icon,
            Supplier<Node> view,
            Supplier<ObservableList<Keys.Hint>> hints) {
        ObservableList<Keys.Hint> shown = observableArrayList();
        Supplier<Node> made =
                () -> {
                    Node node = view.get();
                    Bindings.bindContent(shown, hints.get());
                    return node;
                };
        return new Route(id, key, icon, "shell.route." + id, made, shown);
    }
}
