package shop.kaibo.desk.sync;

import javafx.scene.Node;
import javafx.scene.layout.HBox;

import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** One that met an obstacle and arrived. FX thread only. */
final class HealedLine {
    private HealedLine() {}

    static Node of(HealedRow row) {
        var line =
                new HBox(
                        Icons.of(Icons.DONE, Styles.ICON_18, Styles.SUCCESS),
                        Texted.label(row.what(), Styles.BODY),
                        Texted.shrinking(row.how(), Styles.LABEL, Styles.MUTED),
                        Texted.space(),
                        Texted.label(row.time(), Styles.LABEL, Styles.MUTED));
        return Styles.with(line, Styles.PANEL, "s-healed");
    }
}
