package shop.kaibo.aftersale;

import org.jdbi.v3.core.Handle;

import shop.kaibo.rules.Sentence;
import shop.kaibo.sqlite.Tx;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The rows of returned parcels. Thread-safe; writing belongs to the transaction handed in. */
final class ParcelStore {
    void add(Tx tx, Parcel p, Sentence why, String operator) {
        tx.update(
                "INSERT INTO parcel(id, case_id, code, grade, disposition, quantity, photo_sha,"
                        + " refund_fen, why, stocked, stock_operation, operator, operation,"
                        + " received_ms, undone_ms) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,0)",
                p.id(),
                p.caseId(),
                p.code(),
                p.grade().number(),
                p.grade().disposition(),
                p.quantity(),
                p.photoSha(),
                p.refundFen(),
                why.kept(),
                p.stocked() ? 1 : 0,
                p.stockOperation(),
                operator,
                p.operation(),
                p.receivedMs());
        tx.touched("parcel");
    }

    void undo(Tx tx, String id, long nowMs) {
        tx.update("UPDATE parcel SET undone_ms = ? WHERE id = ?", nowMs, id);
        tx.touched("parcel");
    }

    /** The parcel of a case, as it was last taken in. */
    Optional<Parcel> of(Handle handle, String caseId) {
        return handle.createQuery(
                        "SELECT * FROM parcel WHERE case_id = ? AND undone_ms = 0 ORDER BY id DESC"
                                + " LIMIT 1")
                .bind(0, caseId)
                .map((rows, context) -> parcel(rows))
                .findOne();
    }

    /** Parcels taken in since a moment, newest first. */
    List<Parcel> since(Handle handle, long fromMs, int limit) {
        return handle.createQuery(
                        "SELECT * FROM parcel WHERE received_ms >= ? AND undone_ms = 0 ORDER BY"
                                + " received_ms DESC, id DESC LIMIT ?")
                .bind(0, fromMs)
                .bind(1, limit)
                .map((rows, context) -> parcel(rows))
                .list();
    }

    long count(Handle handle, long fromMs) {
        return handle.createQuery(
                        "SELECT count(DISTINCT case_id) FROM parcel WHERE received_ms >= ? AND"
                                + " undone_ms = 0")
                .bind(0, fromMs)
                .mapTo(Long.class)
                .one();
    }

    private static Parcel parcel(ResultSet rows) throws SQLException {
        return new Parcel(
                rows.getString("id"),
                rows.getString("case_id"),
                rows.getString("code"),
                Grade.of(rows.getInt("grade")),
                rows.getLong("quantity"),
                rows.getString("photo_sha"),
                rows.getLong("refund_fen"),
                rows.getInt("stocked") != 0,
                rows.getString("stock_operation"),
                rows.getString("operation"),
                rows.getLong("received_ms"));
    }
}
