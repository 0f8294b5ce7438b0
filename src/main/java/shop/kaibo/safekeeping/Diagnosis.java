package shop.kaibo.safekeeping;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.kaibo.store.Acknowledged;
import shop.kaibo.store.Store;
import shop.kaibo.store.Vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Looks at the database of a closed home: against the checksum it was left with; else, after an end
 * out of order, at its structure; and always whether it holds the last thing the journal holds.
 * Thread-safe; reads the disk.
 */
final class Diagnosis {
    /** Structure of more than this is looked at later, beside the work. */
    static final long AT_ONCE = 400_000_000;

    static final String SUSPECT = "suspect";
    private static final Logger LOG = LoggerFactory.getLogger(Diagnosis.class);

    private final Path home;
    private final Vault vault;

    Diagnosis(Path home, Vault vault) {
        this.home = home;
        this.vault = vault;
    }

    Optional<Damage> find() throws IOException {
        Path file = home.resolve(Store.FILE);
        if (Files.notExists(file)) {
            return Acknowledged.after(home, vault, 0).isEmpty()
                    ? Optional.empty()
                    : Optional.of(Damage.GONE);
        }
        Optional<Acknowledged.Last> last = Acknowledged.last(home, vault);
        Optional<Boolean> left = FileSum.holds(home);
        if (left.isPresent() && !left.get()) {
            return Optional.of(Damage.CHANGED);
        }
        boolean suspected = Files.deleteIfExists(home.resolve(SUSPECT));
        boolean look = suspected || left.isEmpty() && Files.size(file) <= AT_ONCE;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            if (look && !sound(connection, suspected)) {
                return Optional.of(suspected ? Damage.FOUND_AT_WORK : Damage.BROKEN);
            }
            return last.isPresent() && !holds(connection, last.get())
                    ? Optional.of(Damage.BEHIND)
                    : Optional.empty();
        } catch (SQLException e) {
            LOG.error("the database cannot be read", e);
            return Optional.of(Damage.BROKEN);
        }
    }

    private static boolean sound(Connection connection, boolean whole) throws SQLException {
        String check = whole ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(check)) {
            return rows.next() && rows.getString(1).equals("ok");
        }
    }

    private static boolean holds(Connection connection, Acknowledged.Last last)
            throws SQLException {
        boolean operation = last.what().equals("operation");
        String ask =
                operation
                        ? "SELECT 1 FROM outbox WHERE id = ?"
                        : "SELECT 1 FROM event WHERE topic = ? AND at_ms = ? AND kind = ?";
        try (var find = connection.prepareStatement(ask)) {
            if (operation) {
                find.setString(1, last.id());
            } else {
                find.setString(1, last.topic());
                find.setLong(2, last.atMs());
                find.setString(3, last.kind());
            }
            try (var rows = find.executeQuery()) {
                return rows.next();
            }
        }
    }
}
