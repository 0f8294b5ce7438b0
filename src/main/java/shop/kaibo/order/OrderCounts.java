package shop.kaibo.order;

import org.jspecify.annotations.Nullable;

import shop.kaibo.sqlite.Tx;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What one write changes in the heights of the heaps and of their parts and in the figures of the
 * board, gathered over all its orders and written once. Writer's thread only.
 */
final class OrderCounts {
    private static final OrderTab[] TABS = OrderTab.values();
    private static final OrderPart[] PARTS = OrderPart.values();
    // one place for the heap itself, then one for each of its parts
    private static final int WIDTH = 1 + PARTS.length;

    private final long[] heights = new long[TABS.length * WIDTH];
    private final List<OrderBoard.Change> changes = new ArrayList<>();

    void add(@Nullable StoredOrder before, StoredOrder after) {
        for (OrderTab tab : TABS) {
            boolean was = before != null && tab.holds(before);
            boolean is = tab.holds(after);
            if (was != is) {
                count(tab, after, is ? 1 : -1);
            }
        }
        Counted was = before == null ? null : before.counted();
        Counted is = after.counted();
        if (!Objects.equals(was, is)) {
            changes.add(new OrderBoard.Change(was, is));
        }
    }

    // an order never changes where it came from nor which of its buyer's it is
    private void count(OrderTab tab, StoredOrder order, int change) {
        int at = tab.ordinal() * WIDTH;
        heights[at] += change;
        for (OrderPart part : PARTS) {
            if (part.holds(order)) {
                heights[at + 1 + part.ordinal()] += change;
            }
        }
    }

    void write(Tx tx, OrderBoard board) {
        var rows = new ArrayList<Object>();
        for (int i = 0; i < heights.length; i++) {
            if (heights[i] != 0) {
                OrderTab tab = TABS[i / WIDTH];
                int part = i % WIDTH;
                rows.add(part == 0 ? tab.word() : PARTS[part - 1].row(tab));
                rows.add(heights[i]);
            }
        }
        if (!rows.isEmpty()) {
            tx.update(
                    "INSERT INTO order_count(name, orders) VALUES (?,?)"
                            + ",(?,?)".repeat(rows.size() / 2 - 1)
                            + " ON CONFLICT(name) DO UPDATE SET orders = orders + excluded.orders",
                    rows.toArray());
        }
        if (!changes.isEmpty()) {
            board.changed(tx, changes);
        }
    }
}
