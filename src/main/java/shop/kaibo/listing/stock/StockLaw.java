package shop.kaibo.listing.stock;

import org.jdbi.v3.core.Handle;

import shop.kaibo.sqlite.DatabaseFailure;
import shop.kaibo.sqlite.Tx;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How many pieces are left: what the platform said, plus our own changes it has not contained yet,
 * plus orders (negative) and releases newer than what it said. Nothing here overwrites stock; a
 * reading only moves the line between what is contained and what is not. Thread-safe; writing
 * methods belong to the transaction handed in.
 */
public final class StockLaw {
    /** The law over an alias s of sku. */
    public static final String LEFT =
            "s.platform_stock + COALESCE((SELECT sum(d.delta) FROM stock_delta d WHERE d.sku_id ="
                    + " s.id AND d.state = 'open'), 0) + COALESCE((SELECT sum(m.delta) FROM"
                    + " stock_move m WHERE m.sku_id = s.id AND m.effect > s.platform_effect), 0)";

    /** Stock the platform did not tell. */
    public static final long UNTOLD = Long.MIN_VALUE;

    private StockLaw() {}

    /** Pieces left of a sku; below 0 when more was sold than there was. */
    public static long left(Handle handle, String skuId) {
        return handle.createQuery("SELECT " + LEFT + " FROM sku s WHERE s.id = ?")
                .bind(0, skuId)
                .mapTo(Long.class)
                .one();
    }

    /** The same inside a write, by a kept statement; 0 for a sku nobody knows. */
    public static long left(Tx tx, String skuId) {
        try {
            PreparedStatement find = tx.statement("SELECT " + LEFT + " FROM sku s WHERE s.id = ?");
            find.setString(1, skuId);
            try (ResultSet rows = find.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("sku", e);
        }
    }

    /** Our own change, open until a reading contains it; the id is that of its operation. */
    public static void add(Tx tx, String id, String skuId, long delta, String reason, long atMs) {
        tx.update(
                "INSERT INTO stock_delta(id, sku_id, delta, reason, effect, state, at_ms) VALUES"
                        + " (?,?,?,?,0,'open',?)",
                id,
                skuId,
                delta,
                reason,
                atMs);
        tx.touched("stock_delta");
    }

    /** A change that has not left brings more, or less. */
    public static void grow(Tx tx, String id, long more) {
        tx.update(
                "UPDATE stock_delta SET delta = delta + ? WHERE id = ? AND state = 'open'",
                more,
                id);
        tx.touched("stock_delta");
    }

    /** Our own change came to nothing. */
    public static void drop(Tx tx, String id) {
        tx.update("UPDATE stock_delta SET state = 'void' WHERE id = ? AND state = 'open'", id);
        tx.touched("stock_delta");
    }

    /**
     * An order took pieces (delta negative) or gave them back (positive) as the platform's effect
     * of that number; the same again changes nothing.
     */
    public static void move(Tx tx, String skuId, long effect, String orderId, long delta) {
        tx.update(
                "INSERT OR IGNORE INTO stock_move(sku_id, effect, order_id, delta) VALUES"
                        + " (?,?,?,?)",
                skuId,
                effect,
                orderId,
                delta);
        tx.touched("stock_move");
    }

    /**
     * The platform's answer to one of our changes: stock as of its effect number, 0 where it has
     * none; then the change is contained at once. Stock {@link #UNTOLD} is what was there and the
     * change.
     */
    public static void answered(Tx tx, String skuId, String id, long stock, long effect) {
        if (stock == UNTOLD) {
            tx.update(
                    "UPDATE sku SET platform_stock = platform_stock + (SELECT delta FROM"
                            + " stock_delta WHERE id = ? AND state = 'open') WHERE id = ? AND"
                            + " EXISTS (SELECT 1 FROM stock_delta WHERE id = ? AND state ="
                            + " 'open')",
                    id,
                    skuId,
                    id);
            tx.update("UPDATE stock_delta SET state = 'contained' WHERE id = ?", id);
            tx.touched("sku", "stock_delta");
            return;
        }
        if (effect == 0) {
            tx.update("UPDATE stock_delta SET state = 'contained' WHERE id = ?", id);
            tx.update("UPDATE sku SET platform_stock = ? WHERE id = ?", stock, skuId);
            tx.touched("sku", "stock_delta");
            return;
        }
        tx.update("UPDATE stock_delta SET effect = ? WHERE id = ?", effect, id);
        if (!read(tx, skuId, stock, effect)) {
            contain(tx, skuId);
        }
    }

    /**
     * A reading of stock as of an effect number; older ones than the one held are left. Without
     * effect numbers it counts only while none of our changes is under way. True when it was taken.
     */
    public static boolean read(Tx tx, String skuId, long stock, long effect) {
        int taken =
                effect > 0
                        ? tx.update(
                                "UPDATE sku SET platform_stock = ?, platform_effect = ? WHERE id ="
                                        + " ? AND platform_effect <= ?",
                                stock,
                                effect,
                                skuId,
                                effect)
                        : tx.update(
                                "UPDATE sku SET platform_stock = ? WHERE id = ? AND platform_effect"
                                        + " = 0 AND NOT EXISTS (SELECT 1 FROM stock_delta d JOIN"
                                        + " outbox o ON o.id = d.id WHERE d.sku_id = sku.id AND"
                                        + " d.state = 'open' AND o.sent_ms > 0)",
                                stock,
                                skuId);
        if (taken == 1) {
            tx.touched("sku");
            contain(tx, skuId);
        }
        return taken == 1;
    }

    /** Effect numbers and price versions start anew: the next reading counts. */
    public static void otherHistory(Tx tx, String account) {
        tx.update(
                "UPDATE sku SET platform_effect = 0, price_version = 0 WHERE id IN (SELECT local_id"
                        + " FROM remote_id WHERE account = ? AND kind = 'sku')",
                account);
        tx.touched("sku");
    }

    /** A change that a platform put back no longer contains counts until it is answered again. */
    public static void forgotten(Tx tx, String id) {
        tx.update(
                "UPDATE stock_delta SET state = 'open', effect = 0 WHERE id = ? AND state <>"
                        + " 'void'",
                id);
        tx.touched("stock_delta");
    }

    /** A listing was made there with its first stock: those changes are contained from now on. */
    public static void created(Tx tx, String skuId) {
        tx.update(
                "UPDATE stock_delta SET state = 'contained' WHERE sku_id = ? AND reason = ? AND"
                        + " state = 'open'",
                skuId,
                FIRST);
        tx.touched("stock_delta");
    }

    /** Reason of the stock a sku is listed with. */
    public static final String FIRST = "first";

    /**
     * The platform went back in time: what we know of its effects counts no more, so that the next
     * readings are taken; orders tell their moves anew.
     */
    public static void rolledBack(Tx tx, String account) {
        String ours = "(SELECT local_id FROM remote_id WHERE account = ? AND kind = 'sku')";
        tx.update(
                "UPDATE sku SET platform_effect = 0, price_version = 0 WHERE id IN " + ours,
                account);
        tx.update("DELETE FROM stock_move WHERE sku_id IN " + ours, account);
        tx.update(
                "UPDATE listing SET remote_version = 0 WHERE id IN (SELECT local_id FROM remote_id"
                        + " WHERE account = ? AND kind = 'listing')",
                account);
        tx.touched("sku", "stock_move", "listing");
    }

    /** A change of ours is sent once more, so it is open once more. */
    public static void reopen(Tx tx, String id) {
        tx.update(
                "UPDATE stock_delta SET state = 'open', effect = 0 WHERE id = ? AND state ="
                        + " 'contained'",
                id);
        tx.touched("stock_delta");
    }

    private static void contain(Tx tx, String skuId) {
        int contained =
                tx.update(
                        "UPDATE stock_delta SET state = 'contained' WHERE sku_id = ? AND state ="
                                + " 'open' AND effect > 0 AND effect <= (SELECT platform_effect"
                                + " FROM sku WHERE id = ?)",
                        skuId,
                        skuId);
        if (contained > 0) {
            tx.touched("stock_delta");
        }
    }
}
