package shop.kaibo.listing.stock;

import org.jdbi.v3.core.Handle;

import shop.kaibo.sqlite.Tx;

import java.util.Optional;

/**
 * What a platform had of a sku before a change of ours was sent, kept with the change, so that
 * after a kill too it can be weighed whether an unanswered one arrived. Thread-safe.
 *
 * @param atMs when it was read, epoch ms of the platform
 * @param seen what was seen beside it, in the adapter's words
 */
public record Weighing(long stock, long atMs, String seen) {
    /** Keeps what was read before a change leaves. */
    public static void keep(Tx tx, String operationId, Weighing before) {
        tx.update(
                "UPDATE stock_delta SET before_stock = ?, before_ms = ?, before_seen = ? WHERE"
                        + " id = ?",
                before.stock(),
                before.atMs(),
                before.seen(),
                operationId);
        tx.touched("stock_delta");
    }

    /** What was read before a change left; empty where nothing was. */
    public static Optional<Weighing> of(Handle handle, String operationId) {
        return handle.createQuery(
                        "SELECT before_stock, before_ms, before_seen FROM stock_delta WHERE id = ?"
                                + " AND before_ms > 0")
                .bind(0, operationId)
                .map((rows, _) -> new Weighing(rows.getLong(1), rows.getLong(2), rows.getString(3)))
                .findOne();
    }
}
