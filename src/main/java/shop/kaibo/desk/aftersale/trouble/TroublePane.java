package shop.kaibo.desk.aftersale.trouble;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Corners;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.function.Consumer;

/** A panel with a chart, the table behind it and what can be done with a row. FX thread only. */
final class TroublePane<T> {
    private final TableView<T> table;
    private final VBox drawn;
    private final Pane acts;
    private final Panel panel;
    private boolean low;

    TroublePane(
            String title,
            String how,
            Bars bars,
            TableView<T> table,
            ObservableList<T> rows,
            Pane acts) {
        this.table = table;
        this.acts = acts;
        drawn =
                Styles.with(
                        new VBox(Texted.shrinking(how, Styles.CAPTION, Styles.SUBTLE), bars),
                        "trouble-chart");
        Styles.with(acts, "trouble-acts");
        table.setItems(rows);
        var rounded = Corners.round(table);
        VBox.setVgrow(rounded, Priority.ALWAYS);
        panel = new Panel(title).ruled();
        panel.setMinWidth(0);
        panel.content(new VBox(drawn, rounded, acts));
        rows.subscribe(this::changed);
        changed();
    }

    // something is always meant, so that one key is enough: what stands where the last one stood
    private void changed() {
        boolean some = !table.getItems().isEmpty();
        if (some) {
            int last = table.getItems().size() - 1;
            int at = Math.clamp(table.getSelectionModel().getSelectedIndex(), 0, last);
            table.getSelectionModel().clearAndSelect(at);
        }
        show(drawn, some && !low);
        show(acts, some);
    }

    /** Little height: the chart folds away. */
    void compact(boolean is) {
        low = is;
        changed();
    }

    Panel panel() {
        return panel;
    }

    TableView<T> table() {
        return table;
    }

    /** The next row, or the one before. */
    void move(int rows) {
        int last = table.getItems().size() - 1;
        if (last >= 0) {
            int at =
                    Math.clamp(table.getSelectionModel().getSelectedIndex() + (long) rows, 0, last);
            table.getSelectionModel().clearAndSelect(at);
            table.scrollTo(Math.max(0, at - 2));
        }
    }

    /** Does something with the row that is meant; nothing when there is none. */
    void chosen(Consumer<T> act) {
        T one = table.getSelectionModel().getSelectedItem();
        if (one != null) {
            act.accept(one);
        }
    }

    static Button keyed(String cap, String words, Runnable act) {
        Button button = Buttons.plain(words, act);
        button.setGraphic(Keys.cap(cap));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        return button;
    }

    private static void show(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
