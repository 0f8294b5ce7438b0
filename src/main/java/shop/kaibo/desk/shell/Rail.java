package shop.kaibo.desk.shell;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Logo;
import shop.kaibo.desk.kit.Styles;

import java.util.List;

/** The screens at the left, the link's at the foot. FX thread only. */
final class Rail extends VBox {
    Rail(ShellViewModel model, Texts texts, List<Route> routes) {
        Styles.with(this, "k-rail");
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().addAll(Styles.with(new Logo(32), "k-logo"), space);
        for (Route route : routes) {
            if (route.key().isEmpty()) {
                continue;
            }
            var item = new RailItem(model, texts.get(route.textKey()), route);
            int at = route.id().equals("sync") ? getChildren().size() : children(space);
            getChildren().add(at, item);
        }
    }

    private int children(Region space) {
        return getChildren().indexOf(space);
    }
}
