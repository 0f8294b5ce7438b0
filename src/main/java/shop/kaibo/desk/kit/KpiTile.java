package shop.kaibo.desk.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/** One figure of the broadcast with its context and its last half hour. FX thread only. */
public final class KpiTile extends VBox {
    private final Label context = Texted.shrinking("", Styles.CAPTION, Styles.SUBTLE);
    private final Label figure;
    private final Label unit = Texted.label("", Styles.LABEL, Styles.MUTED);
    private final Sparkline line;
    private final Label old = Texted.label("");

    /** The large one holds the largest number of its screen. */
    public KpiTile(String name, boolean large) {
        Styles.with(this, "k-tile");
        figure = Texted.label("—", large ? Styles.NUM_XL : Styles.NUM_L);
        line = new Sparkline(large);
        old.setGraphic(Icons.of(Icons.CLOCK, Styles.ICON_14, Styles.SUBTLE));
        old.setVisible(false);
        old.setManaged(false);
        var head =
                Styles.with(
                        new HBox(Texted.label(name, Styles.LABEL, Styles.MUTED)), "k-tile-head");
        if (!large) {
            head.getChildren().add(Texted.space());
        }
        head.getChildren().addAll(context, old);
        var shown = Texted.figure(figure, "");
        shown.getChildren().add(unit);
        var body = Styles.with(new HBox(shown, Texted.space(), line), "k-tile-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        HBox.setHgrow(line, Priority.SOMETIMES);
        getChildren().addAll(head, body);
    }

    /** All four at once; points oldest first, none draws no line. */
    public void show(String number, String ofWhat, String beside, List<Double> points) {
        figure.setText(number);
        unit.setText(ofWhat);
        context.setText(beside);
        // without a line its room is the figure's
        line.setManaged(!points.isEmpty());
        line.show(points);
    }

    /** Says that the figure is older than ten seconds. */
    public void stale(boolean is) {
        pseudoClassStateChanged(States.STALE, is);
        old.setVisible(is);
        old.setManaged(is);
    }
}
