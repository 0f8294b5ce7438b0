package shop.kaibo.operator;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.sqlite.DatabaseFailure;
import shop.kaibo.store.Store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where PINs and the wrong tries at them are kept. A program that only looks at the shop keeps
 * tries too: else it would be a way to guess. Thread-safe; waits for the disk.
 */
final class PinStore {
    private static final String SEEN = "clock.seen_ms";

    private final Store store;

    PinStore(Store store) {
        this.store = store;
    }

    /** A kept PIN, and how many wrong ones came since the last right one. */
    record Kept(byte @Nullable [] hash, int wrong, long untilMs) {}

    /** Payload of the event "people.pin.wrong". */
    record Wrong(String operator, int times) {}

    Kept of(String operator) {
        return store.db()
                .read(
                        h ->
                                h.createQuery(
                                                "SELECT pin, wrong, wait_until_ms FROM operator"
                                                        + " WHERE id = ?")
                                        .bind(0, operator)
                                        .map(
                                                (row, _) ->
                                                        new Kept(
                                                                row.getBytes("pin"),
                                                                row.getInt("wrong"),
                                                                row.getLong("wait_until_ms")))
                                        .one());
    }

    /** The latest time this shop has ever seen: setting the clock back does not turn it back. */
    long forwardMs() {
        return Math.max(store.clock().nowMs(), store.db().read(this::seen));
    }

    private long seen(Handle handle) {
        long worked =
                handle.createQuery("SELECT at_ms FROM event ORDER BY seq DESC LIMIT 1")
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L);
        return Math.max(worked, store.settings().get(handle, SEEN).map(Long::parseLong).orElse(0L));
    }

    void wrong(String operator, int times, long untilMs) {
        keep(operator, times, untilMs);
    }

    void right(String operator) {
        keep(operator, 0, 0);
    }

    /** Writes down that somebody tried; a program that only looks cannot. */
    void tell(String operator, int times) {
        if (!store.looksOnly()) {
            store.db()
                    .write(
                            tx -> {
                                store.events()
                                        .append(
                                                tx,
                                                "people",
                                                "people.pin.wrong",
                                                new Wrong(operator, times),
                                                operator + "@" + ShopSettings.station(tx.handle()),
                                                null);
                                return true;
                            });
        }
    }

    private void keep(String operator, int wrong, long untilMs) {
        String seen = Long.toString(forwardMs());
        if (store.looksOnly()) {
            beside(operator, wrong, untilMs, seen);
            return;
        }
        store.db()
                .write(
                        tx -> {
                            tx.update(
                                    "UPDATE operator SET wrong = ?, wait_until_ms = ? WHERE id = ?",
                                    wrong,
                                    untilMs,
                                    operator);
                            store.settings().put(tx, SEEN, seen);
                            return true;
                        });
    }

    // the one row another program's writer never keeps in its head
    private void beside(String operator, int wrong, long untilMs, String seen) {
        var options = new Properties();
        options.setProperty("busy_timeout", "5000");
        String file = "jdbc:sqlite:" + store.home().resolve(Store.FILE);
        try (Connection connection = DriverManager.getConnection(file, options);
                var tried =
                        connection.prepareStatement(
                                "UPDATE operator SET wrong = ?, wait_until_ms = ? WHERE id = ?");
                var time =
                        connection.prepareStatement(
                                "INSERT INTO setting(name, value) VALUES (?,?) ON CONFLICT(name) DO"
                                        + " UPDATE SET value = excluded.value")) {
            tried.setInt(1, wrong);
            tried.setLong(2, untilMs);
            tried.setString(3, operator);
            tried.execute();
            time.setString(1, SEEN);
            time.setString(2, seen);
            time.execute();
        } catch (SQLException e) {
            throw new DatabaseFailure("a PIN's try", e);
        }
    }
}
