package shop.kaibo.order;

import shop.kaibo.sqlite.Tx;

import java.util.List;

/**
 * Whose an order is, decided anew when the turns at the microphone change. Writer's thread only.
 */
final class Attribution {
    private Attribution() {}

    /** Asks the board again about a show's orders placed since (platform's epoch ms). */
    static int anew(Tx tx, OrderBoard board, String broadcastId, long sinceMs) {
        List<String> ids =
                tx.handle()
                        .createQuery(
                                "SELECT id FROM orders WHERE broadcast_id = ? AND created_ms >= ?")
                        .bind(0, broadcastId)
                        .bind(1, sinceMs)
                        .mapTo(String.class)
                        .list();
        var counts = new OrderCounts();
        int moved = 0;
        for (String id : ids) {
            StoredOrder old = OrderReader.byId(tx, id);
            OnAir now = board.onAir(tx, old == null ? 0 : old.times().createdMs()).orElse(null);
            if (old != null && now != null && !now.equals(old.onAir())) {
                tx.update("UPDATE orders SET anchor = ? WHERE id = ?", now.anchor(), id);
                counts.add(old, old.on(now));
                moved++;
            }
        }
        if (moved > 0) {
            counts.write(tx, board);
            tx.touched("orders");
        }
        return moved;
    }
}
