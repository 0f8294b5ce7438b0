package shop.kaibo.safekeeping;

import shop.kaibo.base.Folders;
import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalLong;

/**
 * Copies of the shop, the way back from one, and the check-up. A copy never holds the keys: what is
 * sealed in it opens only beside the keys of this home. Thread-safe.
 */
public final class SafekeepingService {
    /** Beside the database, because a copy may be made while another program writes the shop. */
    private static final String LAST = "last-backup";

    private final Store store;

    public SafekeepingService(Store store) {
        this.store = store;
    }

    /**
     * Writes a copy of the database with its photos while work goes on, opens it and checks it; a
     * file that is already there is refused, never overwritten.
     */
    public Snapshot backup(Actor actor, Path file) {
        Permissions.check(actor, Permission.BACKUP);
        if (Files.exists(file)) {
            throw new Refused("file", "refused.backup.exists", file.getFileName());
        }
        try {
            Path parent = file.toAbsolutePath().getParent();
            Files.createDirectories(parent);
            Path copy = Files.createTempFile(parent, ".kaibo", ".db");
            Files.delete(copy);
            try {
                vacuumInto(copy);
                Snapshot counted = check(copy, file);
                Archive.write(file, copy, store.home().resolve("photos"));
                Files.writeString(store.home().resolve(LAST), Long.toString(store.clock().nowMs()));
                return new Snapshot(
                        counted.file(), Files.size(file), counted.orders(), counted.listings());
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException | SQLException e) {
            throw new Refused("file", "refused.backup.failed", file.getFileName());
        }
    }

    /**
     * Puts a copy in the place of a closed home's database. What was there is set aside in the
     * home, not deleted; the operations that were open in the copy are asked for before they are
     * sent.
     */
    public static Snapshot restore(Path home, Path file, long nowMs) {
        if (!Files.isRegularFile(file)) {
            throw new Refused("file", "refused.restore.absent", file.getFileName());
        }
        try {
            Files.createDirectories(home);
            Path fresh = Files.createTempDirectory(home, "restoring");
            Path copy = Archive.read(file, fresh);
            Snapshot snapshot = check(copy, file);
            askFirst(copy);
            setAside(home, home.resolve("set-aside").resolve(Long.toString(nowMs)));
            Files.move(copy, home.resolve(Store.FILE));
            Archive.merge(fresh.resolve("photos"), home.resolve("photos"));
            Folders.delete(fresh);
            return snapshot;
        } catch (IOException | SQLException e) {
            throw new Refused("file", "refused.restore.damaged", file.getFileName());
        }
    }

    /** When the last copy was finished, epoch ms; empty before the first. Reads the disk. */
    public OptionalLong lastBackupMs() {
        try {
            String written = Files.readString(store.home().resolve(LAST)).strip();
            return written.matches("[0-9]{1,18}")
                    ? OptionalLong.of(Long.parseLong(written))
                    : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** Looks at everything that has to be sound. */
    public List<Finding> checkUp() {
        return new CheckUp(store).findings();
    }

    private void vacuumInto(Path copy) throws SQLException {
        // a connection of its own: VACUUM cannot run inside a reader's transaction
        String source = "jdbc:sqlite:" + store.home().resolve(Store.FILE);
        try (Connection connection = DriverManager.getConnection(source);
                var vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, copy.toString());
            vacuum.execute();
        }
    }

    private static Snapshot check(Path copy, Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement()) {
            if (!text(statement, "PRAGMA integrity_check").equals("ok")) {
                throw new SQLException("the copy is damaged");
            }
            return new Snapshot(
                    file.toString(),
                    0,
                    Long.parseLong(text(statement, "SELECT count(*) FROM orders")),
                    Long.parseLong(text(statement, "SELECT count(*) FROM listing")));
        }
    }

    private static void askFirst(Path copy) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
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

    private static void setAside(Path home, Path place) throws IOException {
        for (String name : List.of(Store.FILE, Store.FILE + "-wal", Store.FILE + "-shm")) {
            if (Files.exists(home.resolve(name))) {
                Files.createDirectories(place);
                Files.move(home.resolve(name), place.resolve(name));
            }
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            return rows.getString(1);
        }
    }
}
