package shop.kaibo.desk.aftersale;

import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Theme;

/** The bench while nothing lies on it, and what else begins here. FX thread only. */
final class IdleView extends VBox {
    // of its own at 100 %: below that the bar at the screen's foot says enough
    private static final double ROOMY = 270;

    private final HBox keys;

    IdleView(Texts texts) {
        Styles.with(this, "bench-idle");
        var tile =
                Styles.with(
                        new StackPane(Icons.of(Icons.SCAN, Styles.ICON_64, Styles.ACCENT)),
                        "bench-idle-tile");
        keys =
                Styles.with(
                        new HBox(
                                Keys.hint("N", texts.get("bench.idle.loose")),
                                Keys.hint("↑ ↓", texts.get("bench.idle.queue"))),
                        "bench-idle-keys");
        getChildren()
                .addAll(
                        tile,
                        Texted.label(texts.get("bench.idle"), Styles.NUM_L),
                        Texted.label(texts.get("bench.idle.why"), Styles.BODY, Styles.MUTED),
                        keys);
        heightProperty().addListener((_, _, high) -> fit(high.doubleValue()));
    }

    private void fit(double high) {
        boolean room = high >= Theme.of(this).scale().px(ROOMY);
        keys.setVisible(room);
        keys.setManaged(room);
    }
}
