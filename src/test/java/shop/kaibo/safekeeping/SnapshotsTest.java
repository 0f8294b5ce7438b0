package shop.kaibo.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Refused;
import shop.kaibo.base.SettableClock;
import shop.kaibo.store.Store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

class SnapshotsTest {
    private static final long HOUR = 3_600_000;

    @TempDir Path home;
    private final SettableClock clock = new SettableClock();

    private static void setting(Store store, String value) {
        store.db()
                .write(
                        tx -> {
                            store.settings().put(tx, "name", value);
                            return "";
                        });
    }

    private static Optional<String> name(Store store) {
        return store.db().read(h -> store.settings().get(h, "name"));
    }

    private Snapshots snapshots(Store store) {
        return new SafekeepingService(store).snapshots();
    }

    @Test
    void eachHourOneIfAnythingChanged() {
        try (var store = Store.open(home, clock)) {
            setting(store, "one");
            var snapshots = snapshots(store);
            assertThat(snapshots.hourly()).isTrue();
            assertThat(snapshots.hourly()).isFalse();
            clock.pass(HOUR);
            assertThat(snapshots.hourly()).as("nothing changed").isFalse();
            setting(store, "two");
            assertThat(snapshots.hourly()).as("looked a moment ago").isFalse();
            clock.pass(60_000);
            assertThat(snapshots.hourly()).isTrue();
            setting(store, "three");
            clock.pass(HOUR - 60_000);
            assertThat(snapshots.hourly()).as("not yet").isFalse();
            assertThat(snapshots.list()).hasSize(2).allMatch(s -> s.why() == Why.HOURLY);
            assertThat(new SafekeepingService(store).lastBackupMs())
                    .hasValue(snapshots.list().getFirst().atMs());
        }
    }

    @Test
    void eachBringsItsOwnMomentBackAndIsNotReadable() throws IOException {
        try (var store = Store.open(home, clock)) {
            for (String name : List.of("first-moment", "second-moment")) {
                setting(store, name);
                snapshots(store).take(Why.HAND);
                clock.pass(1_000);
            }
        }
        List<Snapshot> all;
        try (var store = Store.open(home, clock)) {
            all = snapshots(store).list();
        }
        assertThat(all).hasSize(2);
        for (int i = 0; i < 2; i++) {
            Path file = Path.of(all.get(i).file());
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(bytes).doesNotContain("SQLite format").doesNotContain("-moment");
            SafekeepingService.restore(home, file, i);
            try (var store = Store.open(home, clock)) {
                assertThat(name(store)).hasValue(i == 0 ? "second-moment" : "first-moment");
            }
        }
    }

    @Test
    void aFlippedByteIsFoundAndNothingIsChanged() throws IOException {
        Snapshot taken;
        try (var store = Store.open(home, clock)) {
            setting(store, "kept");
            taken = snapshots(store).take(Why.HAND);
            setting(store, "newer");
        }
        Path file = Path.of(taken.file());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 3] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> SafekeepingService.restore(home, file, 7))
                .isInstanceOf(Refused.class);
        assertThat(home.resolve("restoring-7")).doesNotExist();
        try (var store = Store.open(home, clock)) {
            assertThat(name(store)).hasValue("newer");
        }
    }

    @Test
    void endedByItsWatcherNothingIsChanged() {
        Snapshot taken;
        try (var store = Store.open(home, clock)) {
            store.db()
                    .write(
                            tx -> {
                                for (int i = 0; i < 4_000; i++) {
                                    String noise = new java.util.Random(i).nextLong() + "x" + i;
                                    store.settings().put(tx, "n" + i, noise.repeat(40));
                                }
                                store.settings().put(tx, "name", "kept");
                                return "";
                            });
            taken = snapshots(store).take(Why.HAND);
        }
        Path file = Path.of(taken.file());
        var seen = new java.util.concurrent.atomic.AtomicInteger();
        Progress once = share -> seen.incrementAndGet() < 1;
        if (taken.bytes() > 1 << 20) {
            assertThatThrownBy(
                            () ->
                                    SafekeepingService.restore(
                                            home, vault(), Restore.NO_SECRET, file, 7, once))
                    .isInstanceOf(Progress.Cancelled.class);
        }
        assertThat(home.resolve("set-aside")).doesNotExist();
        try (var store = Store.open(home, clock)) {
            assertThat(name(store)).hasValue("kept");
        }
    }

    @Test
    void beforeTheSchemaChangesOneIsTaken() throws SQLException, IOException {
        Store.open(home, clock).close();
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + home.resolve(Store.FILE));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + (Store.schema() - 1));
        }
        new Doorstep().cross(home, vault(), clock);
        assertThat(new Snapshots(home, vault(), clock).list())
                .singleElement()
                .matches(s -> s.why() == Why.MIGRATION);
    }

    private shop.kaibo.store.Vault vault() {
        try {
            return shop.kaibo.store.Vault.open(home.resolve("shop.key"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
