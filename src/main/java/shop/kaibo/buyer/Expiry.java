package shop.kaibo.buyer;

import shop.kaibo.sqlite.Ask;
import shop.kaibo.store.Store;

import java.util.List;

/**
 * Lets go of what buyers are called and where they live once all their orders were over for long
 * enough: their keys are destroyed, so that no snapshot of this home tells it either. Masks stay,
 * and the keyed hash by which somebody who buys again is known. Thread-safe.
 */
public final class Expiry {
    private static final long DAY_MS = 86_400_000;

    /** A parcel nobody confirmed counts as received by then, on every platform known. */
    private static final long CONFIRMED_MS = 15 * DAY_MS;

    private static final String DUE =
            """
            SELECT b.id, b.key_id FROM buyer b
            WHERE b.sealed IS NOT NULL AND b.last_ms < ?1
              AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.buyer_id = b.id
                AND NOT (o.updated_ms < ?1 AND (o.status IN ('done', 'closed', 'received')
                  OR o.unknown_there = 1
                  OR o.status = 'shipped' AND o.shipped_ms < ?2)))
              AND NOT EXISTS (SELECT 1 FROM after_sale a JOIN orders o ON o.id = a.order_id
                WHERE o.buyer_id = b.id
                  AND (a.status NOT IN ('success', 'closed') OR a.updated_ms >= ?1))
            LIMIT ?3
            """;

    private final Store store;
    private final BuyerKeys keys;

    Expiry(Store store, BuyerKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    private record Due(String id, long key) {}

    /**
     * Lets go of at most so many; answers how many there were.
     *
     * @param beforeMs whose last order was over before this moment (epoch ms)
     */
    public int run(long beforeMs, int most) {
        List<Due> due =
                store.db()
                        .read(
                                h ->
                                        Ask.list(
                                                h,
                                                DUE,
                                                List.of(beforeMs, beforeMs - CONFIRMED_MS, most),
                                                rows ->
                                                        new Due(
                                                                rows.getString(1),
                                                                rows.getLong(2))));
        if (due.isEmpty()) {
            return 0;
        }
        // keys first: whatever ends this half way, the rest is still due
        keys.destroy(due.stream().map(Due::key).toList());
        return store.db()
                .write(
                        tx -> {
                            for (Due one : due) {
                                blank(tx, one.id());
                            }
                            tx.touched("buyer", "orders");
                            return due.size();
                        });
    }

    private static void blank(shop.kaibo.sqlite.Tx tx, String buyer) {
        tx.update(
                "UPDATE buyer SET sealed = NULL, fields_hash = x'', phone_tail_hash = NULL,"
                        + " nickname_hash = NULL WHERE id = ?",
                buyer);
        tx.update("DELETE FROM buyer_term WHERE buyer_id = ?", buyer);
        tx.update("UPDATE orders SET remark = NULL, address = NULL WHERE buyer_id = ?", buyer);
    }
}
