package shop.kaibo.aftersale.pool;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Tx;

import java.util.List;

/** The rows of piece moves. Thread-safe; writing belongs to the transaction handed in. */
final class PoolTable {
    private PoolTable() {}

    static void add(
            Tx tx,
            String id,
            String skuId,
            Disposition disposition,
            long pieces,
            String reason,
            @Nullable String parcelId,
            String operator,
            long nowMs) {
        tx.update(
                "INSERT INTO piece_move VALUES (?,?,?,?,?,?,?,?)",
                id,
                skuId,
                disposition.word(),
                pieces,
                reason,
                parcelId,
                operator,
                nowMs);
        tx.touched("piece_move");
    }

    static long pieces(Handle handle, String skuId, Disposition disposition) {
        return Ask.number(
                handle,
                "SELECT sum(pieces) FROM piece_move WHERE sku_id = ? AND disposition = ?",
                List.of(skuId, disposition.word()));
    }

    /** All pools that hold something, the fullest first. */
    static List<Pool> all(Handle handle) {
        return Ask.list(
                handle,
                "SELECT m.sku_id, m.disposition, l.title, s.spec, s.code, l.slot, s.price_fen,"
                    + " l.photo_sha, sum(m.pieces) AS here, min(m.at_ms), max(m.id) FROM piece_move"
                    + " m JOIN sku s ON s.id = m.sku_id JOIN listing l ON l.id = s.listing_id GROUP"
                    + " BY m.sku_id, m.disposition HAVING here > 0 ORDER BY here DESC, m.sku_id,"
                    + " m.disposition",
                List.of(),
                rows ->
                        new Pool(
                                rows.getString(1),
                                Disposition.of(rows.getString(2)),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5),
                                rows.getInt(6),
                                rows.getLong(7),
                                rows.getString(8),
                                rows.getLong(9),
                                rows.getLong(10),
                                rows.getString(11)));
    }

    /** What a parcel brought in, taken out again. */
    static void undo(Tx tx, String parcelId) {
        if (tx.update("DELETE FROM piece_move WHERE parcel_id = ?", parcelId) > 0) {
            tx.touched("piece_move");
        }
    }
}
