package shop.kaibo.desk.orders;

import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Discreet;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.SlotLabel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Tables;
import shop.kaibo.desk.kit.Texted;

import java.util.List;

/** The orders with the columns a shipper needs. FX thread only. */
final class OrdersTable extends StackPane {
    private static final long HOUR_MS = 3_600_000L;

    private final OrdersViewModel model;
    private final Texts texts;
    private final TableView<OrdersRow> table;
    private final List<TableColumn<OrdersRow, ?>> extra;
    private final List<TableColumn<OrdersRow, ?>> spare;
    private final TableColumn<OrdersRow, ?> waybill;
    private List<OrdersRow> shown = List.of();

    OrdersTable(OrdersViewModel model) {
        this.model = model;
        texts = model.texts();
        table = Tables.of(none(true));
        model.namesKnownProperty().subscribe(known -> table.setPlaceholder(none(known)));
        var at = Tables.text(table, texts.get("orders.col.at"), 100, OrdersRow::at, Styles.MUTED);
        Tables.text(table, texts.get("orders.col.tail"), 70, OrdersRow::tail, Styles.BOLD);
        Tables.node(table, texts.get("orders.col.item"), 186, this::item);
        Tables.text(
                table,
                texts.get("orders.col.pieces"),
                52,
                OrdersRow::pieces,
                Styles.RIGHT,
                Styles.BOLD);
        var amount =
                Tables.text(
                        table,
                        texts.get("orders.col.amount"),
                        84,
                        OrdersRow::amount,
                        Styles.RIGHT,
                        Styles.BOLD);
        var buyer = Tables.node(table, texts.get("orders.col.buyer"), 122, OrdersTable::buyer);
        extra =
                List.of(
                        Tables.text(table, texts.get("orders.col.source"), 76, OrdersRow::source),
                        Tables.text(table, texts.get("orders.col.anchor"), 96, OrdersRow::anchor));
        Tables.node(table, texts.get("orders.col.left"), 66, this::left, Styles.RIGHT);
        waybill =
                Tables.text(
                        table,
                        texts.get("orders.col.waybill"),
                        84,
                        OrdersRow::waybill,
                        Styles.MUTED);
        Tables.node(
                table,
                texts.get("orders.col.sign"),
                110,
                row -> SignIcons.badge(row.sign(), texts));
        spare = List.of(at, amount, buyer);
        table.setItems(model.rows());
        table.setRowFactory(_ -> row());
        getChildren().add(table);
        table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        model.rows().subscribe(this::keepInSight);
        model.rows().subscribe(this::mark);
        model.cardProperty().subscribe(card -> mark());
        model.nowProperty().subscribe(table::refresh);
    }

    /**
     * A wide window shows where the buyer came from and who was on the microphone; a close one
     * leaves to the card what it shows anyway, first the waybill.
     */
    void fit(boolean wide, boolean close, boolean narrow) {
        extra.forEach(column -> column.setVisible(wide));
        spare.forEach(column -> column.setVisible(!narrow));
        waybill.setVisible(!close);
    }

    /** One row up or down. */
    void move(int rows) {
        int size = table.getItems().size();
        int at = table.getSelectionModel().getSelectedIndex();
        int next = at < 0 ? 0 : Math.clamp(at + (long) rows, 0, Math.max(0, size - 1));
        if (size > 0) {
            table.getSelectionModel().clearAndSelect(next);
            table.scrollTo(Math.max(0, next - 4));
        }
    }

    /** Another search: its newest first. */
    void scrollUp() {
        table.scrollTo(0);
    }

    private EmptyState none(boolean namesKnown) {
        return new EmptyState(
                Icons.ORDERS,
                texts.get("orders.none"),
                texts.get(namesKnown ? "orders.none.why" : "orders.none.masked"));
    }

    // the last rows are being drawn: the next page is wanted soon
    private TableRow<OrdersRow> row() {
        return new TableRow<>() {
            @Override
            protected void updateItem(@Nullable OrdersRow item, boolean empty) {
                super.updateItem(item, empty);
                if (empty) {
                    return;
                }
                if (getIndex() >= table.getItems().size() - 10) {
                    model.more();
                } else if (getIndex() < 3 && model.deep()) {
                    model.earlier();
                }
            }
        };
    }

    private Node item(OrdersRow row) {
        var item = new HBox();
        if (!row.slot().isEmpty()) {
            var slot = new SlotLabel(number -> texts.get("orders.slot_tag", number), Styles.LEAD);
            slot.show(row.slot());
            item.getChildren().add(Em.width(slot, 32));
        }
        item.getChildren().add(Texted.shrinking(row.item()));
        return Styles.with(item, "order-item");
    }

    private static Node buyer(OrdersRow row) {
        return Styles.with(
                new HBox(
                        Discreet.shrinking(row.buyer()),
                        Discreet.label(row.phone(), Styles.LABEL, Styles.MUTED)),
                "order-item");
    }

    private Node left(OrdersRow row) {
        long left = row.dueMs() - model.nowProperty().get();
        if (row.dueMs() == 0) {
            return Texted.label("—", Styles.MUTED);
        }
        if (left < 0) {
            return Texted.label(texts.get("orders.late"), Styles.BOLD, Styles.DANGER);
        }
        return left < 2 * HOUR_MS
                ? Texted.label(Formats.shortHours(left), Styles.BOLD, Styles.WARNING)
                : Texted.label(Formats.shortHours(left), Styles.MUTED);
    }

    private void chosen(@Nullable OrdersRow row) {
        if (row != null) {
            model.select(row.id());
        }
    }

    // the window moved or orders came in above: what was looked at stays where it was
    private void keepInSight() {
        List<OrdersRow> before = shown;
        shown = List.copyOf(table.getItems());
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null) {
            int first = flow.getFirstVisibleCell().getIndex();
            if (first > 0 && first < before.size()) {
                String id = before.get(first).id();
                for (int i = 0; i < shown.size(); i++) {
                    if (shown.get(i).id().equals(id) && i != first) {
                        table.scrollTo(i);
                        return;
                    }
                }
            }
        }
    }

    private void mark() {
        var selection = table.getSelectionModel();
        OrdersRow is = selection.getSelectedItem();
        if (is != null && is.id().equals(model.selected())) {
            return;
        }
        for (int i = 0; i < table.getItems().size(); i++) {
            if (table.getItems().get(i).id().equals(model.selected())) {
                selection.clearAndSelect(i);
                return;
            }
        }
    }
}
