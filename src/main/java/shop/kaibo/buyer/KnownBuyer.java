package shop.kaibo.buyer;

import org.jspecify.annotations.Nullable;

import shop.kaibo.sqlite.DatabaseFailure;
import shop.kaibo.sqlite.Tx;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A buyer who is here already, as far as it takes to tell whether anything of them is new. */
record KnownBuyer(String id, long keyId, byte[] fieldsHash, int orders) {
    static @Nullable KnownBuyer find(Tx tx, String account, byte[] keyHash) {
        try {
            PreparedStatement find =
                    tx.statement(
                            "SELECT id, key_id, fields_hash, orders FROM buyer WHERE account = ?"
                                    + " AND key_hash = ?");
            find.setString(1, account);
            find.setBytes(2, keyHash);
            try (ResultSet rows = find.executeQuery()) {
                return rows.next()
                        ? new KnownBuyer(
                                rows.getString(1),
                                rows.getLong(2),
                                rows.getBytes(3),
                                rows.getInt(4))
                        : null;
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("buyer", e);
        }
    }
}
