package shop.kaibo.order;

import org.jspecify.annotations.Nullable;

import shop.kaibo.sqlite.Tx;

import java.util.HashMap;
import java.util.Map;

/**
 * The pieces an order took from stock at one effect of the platform and gave back at another, as
 * the stock law wants them. Without effect numbers there are none: stock is then read. Writer's
 * thread only.
 */
final class OrderMoves {
    private OrderMoves() {}

    private record Key(String skuId, long effect) {}

    static void write(Tx tx, @Nullable StoredOrder before, StoredOrder after) {
        Map<Key, Long> old = of(before);
        Map<Key, Long> now = of(after);
        if (old.equals(now)) {
            return;
        }
        old.forEach(
                (key, delta) -> {
                    if (!delta.equals(now.get(key))) {
                        tx.update(
                                "DELETE FROM stock_move WHERE sku_id = ? AND effect = ? AND"
                                        + " order_id = ?",
                                key.skuId,
                                key.effect,
                                after.id());
                    }
                });
        now.forEach(
                (key, delta) -> {
                    if (!delta.equals(old.get(key))) {
                        tx.update(
                                "INSERT INTO stock_move(sku_id, effect, order_id, delta) VALUES"
                                        + " (?,?,?,?)",
                                key.skuId,
                                key.effect,
                                after.id(),
                                delta);
                    }
                });
        tx.touched("stock_move");
    }

    private static Map<Key, Long> of(@Nullable StoredOrder order) {
        var moves = new HashMap<Key, Long>();
        if (order == null || order.unknownThere()) {
            return moves;
        }
        for (OrderLine line : order.lines()) {
            if (line.skuId() != null) {
                if (order.effect() > 0) {
                    moves.merge(new Key(line.skuId(), order.effect()), -line.quantity(), Long::sum);
                }
                if (order.releaseEffect() > 0) {
                    moves.merge(
                            new Key(line.skuId(), order.releaseEffect()),
                            line.quantity(),
                            Long::sum);
                }
            }
        }
        return moves;
    }
}
