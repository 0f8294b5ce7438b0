package shop.kaibo.sqlite;

import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The one connection that writes, with its kept statements. After the disk failed it in the middle
 * of something nobody can say what of it lies there: it is put away and another takes its place,
 * for an fsync that failed once must never be believed later. Writer's thread only.
 */
final class WritingHand {
    private static final Logger LOG = LoggerFactory.getLogger(WritingHand.class);

    private final Supplier<Handle> opening;
    private final Witness witness;
    private final Map<String, PreparedStatement> kept = new HashMap<>();
    private Handle handle;
    private boolean dead;

    WritingHand(Handle first, Supplier<Handle> opening, Witness witness) throws SQLException {
        this.opening = opening;
        this.witness = witness;
        handle = first;
        witness.begin(first.getConnection());
    }

    Handle handle() {
        return handle;
    }

    Tx tx() {
        return new Tx(handle, kept);
    }

    /** Takes a fresh connection where the last one failed; tells whether it did. */
    boolean ready() throws SQLException {
        if (dead) {
            renew();
            return true;
        }
        return false;
    }

    private void renew() throws SQLException {
        Handle next = opening.get();
        try {
            witness.begin(next.getConnection());
            putAway();
            handle = next;
            // writes over what the failed commit may have left behind the end of the log
            int version = (int) Ask.number(next, "PRAGMA user_version", java.util.List.of());
            next.execute("PRAGMA user_version = " + version);
            dead = false;
        } catch (SQLException | RuntimeException e) {
            if (handle != next) {
                next.close();
            }
            throw e;
        }
    }

    private void putAway() {
        kept.clear();
        try {
            handle.close();
        } catch (RuntimeException e) {
            LOG.warn("the failed connection does not close", e);
        }
    }

    /** Looks at why something failed: after an error of the disk this connection is done for. */
    void failed(Throwable why) {
        Throwable e = why;
        while (e != null && !(e instanceof SQLiteException)) {
            e = e.getCause();
        }
        if (e instanceof SQLiteException sqlite) {
            dead |= (sqlite.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_IOERR.code;
        }
        if (Trouble.of(why).isPresent()) {
            forget();
        }
    }

    /** The driver shuts a statement the disk failed: kept, it would fail for ever after. */
    private void forget() {
        kept.values().forEach(KeptStatements::letGo);
        kept.clear();
        KeptStatements.of(handle).close(handle.getConnection());
    }

    void rollback() {
        try {
            if (!handle.getConnection().isClosed()) {
                execute("ROLLBACK");
            }
        } catch (SQLException e) {
            // nothing is open: where the disk fails it, SQLite ends a transaction by itself
            dead = true;
        }
    }

    void execute(String sql) throws SQLException {
        PreparedStatement statement = kept.get(sql);
        if (statement == null) {
            statement = handle.getConnection().prepareStatement(sql);
            kept.put(sql, statement);
        }
        statement.execute();
    }

    void close() {
        handle.close();
    }
}
