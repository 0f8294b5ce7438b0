package shop.kaibo.desk.aftersale;

import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** The bench while nothing lies on it. FX thread only. */
final class IdleView extends VBox {
    IdleView(Texts texts) {
        Styles.with(this, "bench-idle");
        var tile =
                Styles.with(
                        new StackPane(Icons.of(Icons.SCAN, Styles.ICON_64, Styles.ACCENT)),
                        "bench-idle-tile");
        getChildren()
                .addAll(
                        tile,
                        Texted.label(texts.get("bench.idle"), Styles.NUM_L),
                        Texted.label(texts.get("bench.idle.why"), Styles.BODY, Styles.MUTED));
    }
}
