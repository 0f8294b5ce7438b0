package shop.kaibo.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Brings a file to the newest schema, one script per {@code user_version}, each in one transaction;
 * a file from a newer program is refused and left alone. Used once, while opening.
 */
final class Migrations {
    private final List<String> scripts;

    Migrations(List<String> scripts) {
        this.scripts = List.copyOf(scripts);
    }

    void run(Connection connection) throws SQLException {
        int version = known(connection);
        for (int next = version; next < scripts.size(); next++) {
            step(connection, scripts.get(next), next + 1);
        }
    }

    /** The schema of a file this program knows; a newer one is refused. */
    int known(Connection connection) throws SQLException {
        int version = version(connection);
        if (version > scripts.size()) {
            throw new NewerSchema(version, scripts.size());
        }
        return version;
    }

    private static void step(Connection connection, String script, int version)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                for (String sql : script.split(";\\s*\\n")) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
                statement.execute("PRAGMA user_version = " + version);
                statement.execute("COMMIT");
            } catch (SQLException e) {
                undo(statement, e);
                throw e;
            }
        }
    }

    // a full disk has rolled back by itself, and that is what is to be told
    private static void undo(Statement statement, SQLException why) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA user_version")) {
            return rows.getInt(1);
        }
    }
}
