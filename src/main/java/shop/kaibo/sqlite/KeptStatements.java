package shop.kaibo.sqlite;

import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
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

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context)
            throws SQLException {
        PreparedStatement kept = free.remove(sql);
        return kept != null ? kept : super.create(connection, sql, context);
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        boolean keep =
                statement instanceof PreparedStatement
                        && !statement.isClosed()
                        && !free.containsKey(sql);
        if (!keep) {
            super.close(connection, sql, statement);
            return;
        }
        free.put(sql, (PreparedStatement) statement);
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

    private static void letGo(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            // the connection goes with it
            assert e != null;
        }
    }
}
