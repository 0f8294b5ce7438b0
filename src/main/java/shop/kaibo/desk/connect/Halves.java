package shop.kaibo.desk.connect;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Theme;

/** What to do beside what to read; beneath each other where it is narrow. FX thread only. */
final class Halves extends GridPane {
    private static final double BESIDE = 640;
    private static final double FIRST = 54;

    private final VBox first = Styles.with(new VBox(), "c-half");
    private final VBox second = Styles.with(new VBox(), "c-half");

    Halves() {
        Styles.with(this, "c-halves");
        widthProperty().addListener((_, _, _) -> arrange());
        Em.onScale(this, _ -> arrange());
        arrange();
    }

    void first(Node... nodes) {
        first.getChildren().setAll(nodes);
    }

    void second(Node... nodes) {
        second.getChildren().setAll(nodes);
    }

    private void arrange() {
        boolean beside =
                getScene() == null || getWidth() / Theme.of(this).scale().factor() >= BESIDE;
        getChildren().clear();
        getColumnConstraints().clear();
        for (double share : beside ? new double[] {FIRST, 100 - FIRST} : new double[] {100}) {
            var column = new ColumnConstraints();
            column.setPercentWidth(share);
            getColumnConstraints().add(column);
        }
        if (beside) {
            addRow(0, first, second);
        } else {
            addColumn(0, first, second);
        }
    }
}
