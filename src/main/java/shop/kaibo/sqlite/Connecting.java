package shop.kaibo.sqlite;

import org.sqlite.SQLiteConfig;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Opens connections to a file, set as every one of them has to be. Thread-safe. */
final class Connecting {
    private Connecting() {}

    static Connection to(Path file, boolean readOnly) throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(5_000);
        config.setReadOnly(readOnly);
        // ids are made here; else the driver would ask for the last row after every statement
        config.setGetGeneratedKeys(false);
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
        try (Statement statement = connection.createStatement()) {
            if (!readOnly) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                // only where the checkpoints beside the writer do not keep up: 128 MB
                statement.execute("PRAGMA wal_autocheckpoint = 32000");
                statement.execute("PRAGMA foreign_keys = ON");
            }
            statement.execute("PRAGMA cache_size = -16000");
            statement.execute("PRAGMA temp_store = MEMORY");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }
}
