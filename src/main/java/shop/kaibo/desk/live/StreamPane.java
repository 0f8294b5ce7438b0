package shop.kaibo.desk.live;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Corners;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.SlotLabel;
import shop.kaibo.desk.kit.States;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Tables;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Theme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The newest orders of the show, newest on top; Space makes them stand still. FX thread only. */
final class StreamPane extends VBox {
    private static final double SCROLL_BAR = 8;
    private static final double NAME = 200;

    private final Texts texts;
    private final TableView<StreamRow> table;
    private final Map<TableColumn<StreamRow, ?>, Double> widths = new HashMap<>();
    private final TableColumn<StreamRow, StreamRow> item;
    private final List<TableColumn<StreamRow, StreamRow>> spare;

    StreamPane(StreamViewModel model, Texts texts, ReadOnlyObjectProperty<LiveState> board) {
        this.texts = texts;
        table =
                Styles.with(
                        Tables.of(
                                new EmptyState(
                                        Icons.ORDERS,
                                        texts.get("live.stream.empty"),
                                        texts.get("live.stream.emptyHint"))),
                        "live-stream",
                        Styles.DENSE);
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.setFocusTraversable(false);
        table.setItems(model.rows());
        table.setRowFactory(_ -> new NewestRow(model));
        words("time", 78, StreamRow::time, Styles.MUTED);
        var tail = words("tail", 62, StreamRow::tail, Styles.MUTED);
        nodes(
                "slot",
                48,
                () -> new SlotLabel(number -> texts.get("live.slotTag", number), Styles.LEAD),
                (label, row) -> label.show(row.slot()));
        item = words("item", 0, StreamRow::item, Styles.MAY_SHRINK);
        words("quantity", 46, StreamRow::quantity, Styles.RIGHT, Styles.BOLD);
        words("amount", 84, StreamRow::amount, Styles.RIGHT, Styles.BOLD);
        var buyer = nodes("buyer", 94, StreamBuyer::new, StreamBuyer::show);
        var source = words("source", 58, StreamRow::source, Styles.MUTED);
        nodes("state", 82, StreamSign::new, StreamSign::show);
        spare = List.of(tail, buyer, source);
        Label perMinute = Texted.label("0", Styles.LEAD);
        Label unseen = Texted.label("", Styles.BODY, Styles.BOLD, Styles.ACCENT);
        HBox hint = hint("live.key.freeze");
        var panel =
                new Panel(
                        texts.get("live.stream"),
                        unseen,
                        Texted.figure(perMinute, texts.get("live.stream.perMinute")),
                        hint);
        panel.content(Corners.above(table));
        getChildren().add(panel);
        VBox.setVgrow(panel, Priority.ALWAYS);
        board.subscribe(state -> perMinute.setText(state.perMinute()));
        model.unseen().subscribe(unseen::setText);
        model.frozen()
                .subscribe(
                        on -> {
                            int at = panel.head().getChildren().size() - 1;
                            panel.head()
                                    .getChildren()
                                    .set(at, hint(on ? "live.key.thaw" : "live.key.freeze"));
                        });
        table.widthProperty().subscribe(_ -> fit());
    }

    /** Keeps the columns a hand needs where there is little room. */
    void tight(boolean is) {
        spare.forEach(column -> column.setVisible(!is));
        fit();
    }

    private HBox hint(String verb) {
        return Styles.with(Keys.hint(texts.get("live.key.space"), texts.get(verb)), "live-apart");
    }

    private TableColumn<StreamRow, StreamRow> words(
            String name, double width, Function<StreamRow, String> words, String... classes) {
        String title = texts.get("live.column." + name);
        var column = Tables.text(table, title, width, words, classes);
        widths.put(column, width);
        return column;
    }

    // made once for each cell: at a hundred orders a flush new nodes would cost more than all else
    private <N extends Node> TableColumn<StreamRow, StreamRow> nodes(
            String name, double width, Supplier<N> node, BiConsumer<N, StreamRow> show) {
        var column = Tables.kept(table, texts.get("live.column." + name), width, node, show);
        widths.put(column, width);
        return column;
    }

    // what is over goes to the item's name, and on a wide board half of it between the others
    void fit() {
        Scale scale = Theme.of(this).scale();
        List<TableColumn<StreamRow, ?>> others =
                table.getVisibleLeafColumns().stream().filter(c -> c != item).toList();
        double room = table.getWidth() - scale.px(SCROLL_BAR) - 2;
        double needed = others.stream().mapToDouble(c -> scale.px(width(c))).sum();
        double over = room - needed - scale.px(NAME);
        double each = Math.max(0, Math.floor(over / 2 / Math.max(1, others.size())));
        others.forEach(column -> column.setPrefWidth(scale.px(width(column)) + each));
        item.setPrefWidth(Math.max(scale.px(40), room - needed - each * others.size()));
    }

    private double width(TableColumn<StreamRow, ?> column) {
        return widths.getOrDefault(column, 0.0);
    }

    /** Tints itself for a moment when its order has just come in. */
    private static final class NewestRow extends TableRow<StreamRow> {
        NewestRow(StreamViewModel model) {
            model.newest().subscribe(_ -> tint(model));
            itemProperty().subscribe(_ -> tint(model));
        }

        private void tint(StreamViewModel model) {
            StreamRow row = getItem();
            pseudoClassStateChanged(
                    States.NEWEST, row != null && row.id().equals(model.newest().get()));
        }
    }
}
