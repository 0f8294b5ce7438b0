package shop.kaibo.desk.shell;

import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import shop.kaibo.desk.kit.Badges;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.States;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** One screen on the rail: icon, word, key and what waits there. FX thread only. */
final class RailItem extends ToggleButton {
    private final Label count = Badges.count("", false);

    RailItem(ShellViewModel model, String name, Route route) {
        Styles.with(this, "k-rail-item");
        var word = Texted.label(name, "k-rail-word");
        var key = Texted.label(route.key(), "k-rail-key");
        var line = Styles.with(new HBox(word, key), "k-rail-line");
        var body =
                Styles.with(new VBox(Icons.of(route.icon(), Styles.ICON_22), line), "k-rail-body");
        count.setMouseTransparent(true);
        var layers = new StackPane(body, count);
        StackPane.setAlignment(count, Pos.TOP_RIGHT);
        setGraphic(layers);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleText(name + " " + route.key());
        setFocusTraversable(false);
        Em.onScale(
                this,
                scale -> {
                    boolean words = scale == Scale.NORMAL;
                    word.setVisible(words);
                    word.setManaged(words);
                });
        // a second press must not let go of the screen one stands in
        setOnAction(
                _ -> {
                    setSelected(true);
                    model.routeProperty().set(route.id());
                });
        model.routeProperty().addListener((_, _, is) -> setSelected(is.equals(route.id())));
        setSelected(route.id().equals(model.routeProperty().get()));
        model.counts()
                .addListener(
                        (MapChangeListener<String, ShellViewModel.Count>)
                                change -> {
                                    if (change.getKey().equals(route.id())) {
                                        count(model, route.id());
                                    }
                                });
        count(model, route.id());
        var open = model.seat().open(route.id());
        visibleProperty().bind(open);
        managedProperty().bind(open);
    }

    private void count(ShellViewModel model, String id) {
        var shown = model.counts().get(id);
        boolean any = shown != null && shown.count() > 0;
        count.setVisible(any);
        if (shown != null && any) {
            count.setText(shown.count() > 99 ? "99+" : Formats.count(shown.count()));
            count.pseudoClassStateChanged(States.ERROR, shown.stuck());
        }
    }
}
