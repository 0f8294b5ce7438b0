package shop.kaibo.broadcast;

import shop.kaibo.order.Counted;
import shop.kaibo.order.OrderLine;

import java.util.HashMap;
import java.util.Map;

/** What one change of an order adds to the sums of a show. Writer's thread only. */
final class BoardSums {
    record Slot(String listingId) {}

    record Minute(long ms) {}

    record SlotMinute(String listingId, long ms) {}

    final long[] total = new long[5];
    final Map<Slot, long[]> slots = new HashMap<>();
    final Map<Minute, long[]> minutes = new HashMap<>();
    final Map<SlotMinute, long[]> slotMinutes = new HashMap<>();

    void add(Counted order, int sign) {
        boolean paid = order.paidMs() > 0;
        long placed = BoardMinute.of(order.createdMs());
        long pieces = 0;
        for (OrderLine line : order.lines()) {
            long quantity = order.closed() ? 0 : line.quantity();
            pieces += quantity;
            if (line.listingId() != null) {
                long fen = paid ? line.quantity() * line.priceFen() : 0;
                add(slots, new Slot(line.listingId()), sign, quantity, fen);
                add(slotMinutes, new SlotMinute(line.listingId(), placed), sign, quantity);
            }
        }
        long paidFen = paid ? order.totalFen() : 0;
        add(total, sign, 1, pieces, paid ? 1 : 0, paidFen, order.refund() ? 1 : 0);
        add(minutes, new Minute(placed), sign, 1, pieces, 0, 0);
        if (paid) {
            long when = BoardMinute.of(order.paidMs());
            add(minutes, new Minute(when), sign, 0, 0, 1, paidFen);
        }
    }

    private static <K> void add(Map<K, long[]> sums, K key, int sign, long... values) {
        add(sums.computeIfAbsent(key, k -> new long[values.length]), sign, values);
    }

    private static void add(long[] sums, int sign, long... values) {
        for (int i = 0; i < values.length; i++) {
            sums[i] += sign * values[i];
        }
    }
}
