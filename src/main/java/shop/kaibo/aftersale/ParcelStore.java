package shop.kaibo.aftersale;

import org.jdbi.v3.core.Handle;

import shop.kaibo.rules.Sentence;
import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Tx;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The rows of returned parcels. Thread-safe; writing belongs to the transaction handed in. */
final class ParcelStore {
    private static final String COLUMNS =
            "SELECT id, case_id, code, grade, quantity, expected, photo_sha, refund_fen,"
                    + " stocked, stock_operation, operation, received_ms FROM parcel WHERE ";

    void add(Tx tx, Parcel p, Sentence why, String operator) {
        tx.update(
                "INSERT INTO parcel(id, case_id, code, grade, disposition, quantity, expected,"
                    + " photo_sha, refund_fen, why, stocked, stock_operation, operator, operation,"
                    + " received_ms, undone_ms) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,0)",
                p.id(),
                p.caseId(),
                p.code(),
                p.grade().number(),
                p.grade().disposition(),
                p.quantity(),
                p.expected(),
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

    /** Its pieces stand in stock by this change. */
    void stocked(Tx tx, String id, String stockOperation) {
        tx.update(
                "UPDATE parcel SET stocked = 1, stock_operation = ? WHERE id = ?",
                stockOperation,
                id);
        tx.touched("parcel");
    }

    /** The parcel of a case, as it was last taken in. */
    Optional<Parcel> of(Handle handle, String caseId) {
        return Ask.first(
                handle,
                COLUMNS + "case_id = ? AND undone_ms = 0 ORDER BY id DESC LIMIT 1",
                List.of(caseId),
                ParcelStore::parcel);
    }

    /** The case of a parcel that stands. */
    Optional<String> caseOf(Handle handle, String parcelId) {
        return handle.createQuery("SELECT case_id FROM parcel WHERE id = ? AND undone_ms = 0")
                .bind(0, parcelId)
                .mapTo(String.class)
                .findOne();
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
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                Grade.of(rows.getInt(4)),
                rows.getLong(5),
                rows.getLong(6),
                rows.getString(7),
                rows.getLong(8),
                rows.getInt(9) != 0,
                rows.getString(10),
                rows.getString(11),
                rows.getLong(12));
    }
}
