package shop.kaibo.desk.aftersale;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

import java.util.List;

/** Nodes side by side, all of one width whatever they say. FX thread only. */
final class EqualRow extends GridPane {
    EqualRow() {
        getStyleClass().add("bench-equal");
    }

    /** Shows these in so many columns; fewer nodes leave room at the right. */
    void show(List<? extends Node> nodes, int columns) {
        getChildren().clear();
        getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(column);
        }
        for (int i = 0; i < nodes.size(); i++) {
            add(nodes.get(i), i, 0);
        }
    }
}
