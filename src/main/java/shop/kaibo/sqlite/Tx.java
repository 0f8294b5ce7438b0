package shop.kaibo.sqlite;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One unit of work inside the writer's transaction: all of it is kept or none. Used only on the
 * writer's thread, only while the work runs.
 */
public final class Tx {
    private final Handle handle;
    private final Map<String, PreparedStatement> kept;
    private final Set<String> touched = new TreeSet<>();
    private final List<byte[]> records = new ArrayList<>();

    Tx(Handle handle, Map<String, PreparedStatement> kept) {
        this.handle = handle;
        this.kept = kept;
    }

    /** Jdbi for the cold nine tenths. */
    public Handle handle() {
        return handle;
    }

    /** A statement kept prepared for the life of the writer: for pages, imports and live ingest. */
    public PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement statement = kept.get(sql);
        if (statement == null) {
            Connection connection = handle.getConnection();
            statement = connection.prepareStatement(sql);
            kept.put(sql, statement);
        }
        return statement;
    }

    /** Runs a kept statement with positional arguments and tells how many rows it changed. */
    public int update(String sql, @Nullable Object... arguments) {
        try {
            PreparedStatement statement = statement(sql);
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(sql, e);
        }
    }

    /** Says which tables this unit changes, for the change feed. */
    public void touched(String... tables) {
        touched.addAll(List.of(tables));
    }

    /** A record the durable log keeps before this unit is acknowledged. */
    public void record(byte[] bytes) {
        records.add(bytes);
    }

    Set<String> touchedTables() {
        return touched;
    }

    List<byte[]> records() {
        return records;
    }
}
