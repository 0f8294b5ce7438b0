package shop.kaibo.sqlite;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps the statements of one connection prepared from one question to the next: preparing cost
 * more than most of them did. Those not asked for lately are let go. Used by whoever holds the
 * connection, one at a time.
 */
final class KeptStatements extends DefaultStatementBuilder {
    private static final int MOST = 128;

    private final Map<String, PreparedStatement> free = new LinkedHashMap<>();
    // Jdbi closes by the text as it was written, with names for the arguments, not as it was asked
    private final Map<Statement, String> lent = new IdentityHashMap<>();

    static KeptStatements of(Handle handle) {
        return (KeptStatements) handle.getStatementBuilder();
    }

    PreparedStatement take(Handle handle, String sql) throws SQLException {
        PreparedStatement kept = free.remove(sql);
        if (kept == null) {
            kept = handle.getConnection().prepareStatement(sql);
        }
        lent.put(kept, sql);
        return kept;
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context)
            throws SQLException {
        PreparedStatement kept = free.remove(sql);
        if (kept == null) {
            kept = super.create(connection, sql, context);
        }
        lent.put(kept, sql);
        return kept;
    }

    @Override
    public void close(Connection connection, String written, Statement statement)
            throws SQLException {
        String sql = lent.remove(statement);
        if (!(statement instanceof PreparedStatement prepared)
                || sql == null
                || statement.isClosed()
                || free.containsKey(sql)) {
            super.close(connection, written, statement);
            return;
        }
        free.put(sql, prepared);
        if (free.size() > MOST) {
            var eldest = free.entrySet().iterator();
            PreparedStatement old = eldest.next().getValue();
            eldest.remove();
            old.close();
        }
    }

    @Override
    public void close(Connection connection) {
        free.values().forEach(KeptStatements::letGo);
        free.clear();
    }

    static void letGo(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            // the connection goes with it
            assert e != null;
        }
    }
}
