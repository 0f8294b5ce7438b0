package shop.kaibo.store;

import org.jdbi.v3.core.Handle;

import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.DatabaseFailure;
import shop.kaibo.sqlite.Tx;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Which thing of a platform is which of ours, per account. Thread-safe. */
public final class RemoteIds {
    RemoteIds() {}

    /**
     * Remembers a pair; binding it again changes nothing. What was made there once more, after the
     * platform lost it, goes by its newer id.
     */
    public void bind(Tx tx, String account, String kind, String remoteId, String localId) {
        tx.update(
                "DELETE FROM remote_id WHERE local_id = ? AND account = ? AND kind = ? AND"
                        + " remote_id <> ?",
                localId,
                account,
                kind,
                remoteId);
        tx.update(
                "INSERT OR IGNORE INTO remote_id(account, kind, remote_id, local_id) VALUES"
                        + " (?,?,?,?)",
                account,
                kind,
                remoteId,
                localId);
        tx.touched("remote_id");
    }

    /** Our id of a platform's, inside a write. */
    public Optional<String> local(Tx tx, String account, String kind, String remoteId) {
        try {
            PreparedStatement find =
                    tx.statement(
                            "SELECT local_id FROM remote_id WHERE account = ? AND kind = ? AND"
                                    + " remote_id = ?");
            find.setString(1, account);
            find.setString(2, kind);
            find.setString(3, remoteId);
            try (ResultSet rows = find.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("remote_id", e);
        }
    }

    /** Our id of a platform's. */
    public Optional<String> local(Handle handle, String account, String kind, String remoteId) {
        return handle.createQuery(
                        "SELECT local_id FROM remote_id WHERE account = ? AND kind = ? AND"
                                + " remote_id = ?")
                .bind(0, account)
                .bind(1, kind)
                .bind(2, remoteId)
                .mapTo(String.class)
                .findOne();
    }

    /** The platform's id of one of ours. */
    public Optional<String> remote(Handle handle, String account, String kind, String localId) {
        return Ask.first(
                handle,
                "SELECT remote_id FROM remote_id WHERE local_id = ? AND account = ? AND kind = ?",
                List.of(localId, account, kind),
                row -> row.getString(1));
    }

    /** Forgets all pairs of a kind, when the platform may have lost them. */
    public void forget(Tx tx, String account, String kind) {
        tx.update("DELETE FROM remote_id WHERE account = ? AND kind = ?", account, kind);
        tx.touched("remote_id");
    }
}
