package shop.kaibo.sqlite;

import org.jdbi.v3.core.Handle;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Questions asked at every parcel and every key typed: the same kept statements as Jdbi's, without
 * what Jdbi prepares around each, which cost more than SQLite's answer. Used by whoever holds the
 * handle.
 */
public final class Ask {
    /** Makes one thing of the row at hand, by column numbers. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Ask() {}

    /** All rows of an answer; arguments in the order of their places, or by ?1, ?2 … */
    public static <T> List<T> list(
            Handle handle, String sql, Collection<?> arguments, Reading<T> reading) {
        var found = new ArrayList<T>();
        try {
            PreparedStatement statement = KeptStatements.of(handle).take(handle, sql);
            try {
                int place = 1;
                for (Object argument : arguments) {
                    statement.setObject(place++, argument);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(reading.read(rows));
                    }
                }
            } finally {
                KeptStatements.of(handle).close(handle.getConnection(), sql, statement);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(sql, e);
        }
        return found;
    }

    /** The first row of an answer. */
    public static <T> Optional<T> first(
            Handle handle, String sql, Collection<?> arguments, Reading<T> reading) {
        List<T> found = list(handle, sql, arguments, reading);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /** The number in the first row, 0 where there is none. */
    public static long number(Handle handle, String sql, Collection<?> arguments) {
        return first(handle, sql, arguments, row -> row.getLong(1)).orElse(0L);
    }
}
