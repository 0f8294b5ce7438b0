package shop.kaibo.order;

import org.jspecify.annotations.Nullable;

import shop.kaibo.sqlite.Tx;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What one write changes in the heights of the heaps and in the figures of the board, gathered over
 * all its orders and written once. Writer's thread only.
 */
final class OrderCounts {
    private final long[] heaps = new long[OrderTab.values().length];
    private final List<OrderBoard.Change> changes = new ArrayList<>();

    void add(@Nullable StoredOrder before, StoredOrder after) {
        for (OrderTab tab : OrderTab.values()) {
            boolean was = before != null && tab.holds(before);
            boolean is = tab.holds(after);
            if (was != is) {
                heaps[tab.ordinal()] += is ? 1 : -1;
            }
        }
        Counted was = before == null ? null : before.counted();
        Counted is = after.counted();
        if (!Objects.equals(was, is)) {
            changes.add(new OrderBoard.Change(was, is));
        }
    }

    void write(Tx tx, OrderBoard board) {
        for (OrderTab tab : OrderTab.values()) {
            long change = heaps[tab.ordinal()];
            if (change != 0) {
                tx.update(
                        "INSERT INTO order_count(name, orders) VALUES (?,?) ON CONFLICT(name) DO"
                                + " UPDATE SET orders = orders + excluded.orders",
                        tab.word(),
                        change);
            }
        }
        if (!changes.isEmpty()) {
            board.changed(tx, changes);
        }
    }
}
