package shop.kaibo.safekeeping;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A shop's database file outside the store: copying it, checking it. Thread-safe. */
final class CopiedFile {
    private final Path file;

    CopiedFile(Path file) {
        this.file = file;
    }

    /** What a file that passed its check holds. */
    record Counted(int schema, long orders, long listings) {}

    /** Copies it as of one moment, also while another program writes it. */
    void into(Path copy) throws SQLException {
        // a connection of its own: VACUUM cannot run inside a reader's transaction
        try (Connection connection = connect();
                var vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, copy.toString());
            vacuum.execute();
        }
    }

    /**
     * Opens it, looks at all of its pages, and counts. Whether every index has every row, which
     * takes five times as long among a million orders, the check-up of the shop itself looks at.
     */
    Counted check() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (!text(statement, "PRAGMA quick_check(1)").equals("ok")) {
                throw new SQLException("the copy is damaged");
            }
            return new Counted(
                    Integer.parseInt(text(statement, "PRAGMA user_version")),
                    Long.parseLong(text(statement, "SELECT count(*) FROM orders")),
                    Long.parseLong(text(statement, "SELECT count(*) FROM listing")));
        }
    }

    /** The schema it was written with. */
    int schema() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return Integer.parseInt(text(statement, "PRAGMA user_version"));
        }
    }

    /** What was open may have been done since: it is asked for before it is sent. */
    void askFirst() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE outbox SET state = 'unknown', sent_ms = max(sent_ms, 1) WHERE state IN"
                            + " ('waiting','sending') AND account IS NOT NULL");
            // the seal is of the home the copy was made in; this one sets its own
            if (!text(statement, "SELECT count(*) FROM sqlite_master WHERE name = 'event_head'")
                    .equals("0")) {
                statement.execute("UPDATE event_head SET seal = x''");
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            return rows.getString(1);
        }
    }
}
