package shop.kaibo.desk.kit;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Tables of the house: rows of one height, order and filter come from the query, so nothing is
 * sorted or moved here. FX thread only.
 */
public final class Tables {
    private Tables() {}

    /** An empty table with what it says while there are no rows. */
    public static <R> TableView<R> of(Node placeholder) {
        var table = new TableView<R>();
        table.setPlaceholder(placeholder);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return table;
    }

    /** A column of text; width in pixels at 100 %, classes for its cells and head. */
    public static <R> TableColumn<R, R> text(
            TableView<R> table,
            String title,
            double width,
            Function<R, String> words,
            String... classes) {
        return column(
                table,
                title,
                width,
                classes,
                () ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(@Nullable R row, boolean empty) {
                                super.updateItem(row, empty);
                                setText(empty || row == null ? null : words.apply(row));
                            }
                        });
    }

    /** A column of small nodes such as badges, made anew for each row shown. */
    public static <R> TableColumn<R, R> node(
            TableView<R> table,
            String title,
            double width,
            Function<R, ? extends Node> node,
            String... classes) {
        return column(
                table,
                title,
                width,
                classes,
                () ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(@Nullable R row, boolean empty) {
                                super.updateItem(row, empty);
                                setGraphic(empty || row == null ? null : node.apply(row));
                            }
                        });
    }

    /** A column of small nodes that are made once for each cell and then only told what to show. */
    public static <R, N extends Node> TableColumn<R, R> kept(
            TableView<R> table,
            String title,
            double width,
            Supplier<N> node,
            BiConsumer<N, R> show,
            String... classes) {
        return column(
                table,
                title,
                width,
                classes,
                () ->
                        new TableCell<>() {
                            private final N kept = node.get();

                            // a table empties each cell before it fills it: a node taken out of
                            // the scene meanwhile would be styled anew
                            {
                                setGraphic(kept);
                                kept.setVisible(false);
                            }

                            @Override
                            protected void updateItem(@Nullable R row, boolean empty) {
                                super.updateItem(row, empty);
                                boolean shown = !empty && row != null;
                                if (row != null && shown) {
                                    show.accept(kept, row);
                                }
                                kept.setVisible(shown);
                            }
                        });
    }

    private static <R> TableColumn<R, R> column(
            TableView<R> table,
            String title,
            double width,
            String[] classes,
            Supplier<TableCell<R, R>> cell) {
        var column = new TableColumn<R, R>(title);
        column.setSortable(false);
        column.setReorderable(false);
        var all = new ArrayList<>(List.of(classes));
        if (table.getColumns().isEmpty()) {
            all.add("k-first");
        }
        column.getStyleClass().addAll(all);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        // column classes do not reach the cells by themselves
        column.setCellFactory(
                _ -> {
                    TableCell<R, R> made = cell.get();
                    made.getStyleClass().addAll(all);
                    return made;
                });
        Em.column(table, column, width);
        table.getColumns().add(column);
        return column;
    }
}
