package shop.kaibo.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

class DatabaseTest {
    private static final List<String> SCHEMA =
            List.of("CREATE TABLE t(id INTEGER PRIMARY KEY, v TEXT NOT NULL) STRICT;\n");

    @TempDir Path folder;

    @Test
    void aFailedUnitLeavesItsGroupAlone() {
        try (var db = Database.open(folder.resolve("a.db"), SCHEMA)) {
            var answers = new ArrayList<CompletableFuture<Integer>>();
            for (int i = 0; i < 100; i++) {
                int n = i;
                answers.add(
                        db.submit(
                                tx -> {
                                    tx.update("INSERT INTO t(v) VALUES (?)", "v" + n);
                                    if (n % 10 == 3) {
                                        throw new IOException("no");
                                    }
                                    return n;
                                }));
            }
            long failed =
                    answers.stream().filter(a -> a.handle((v, e) -> e != null).join()).count();
            assertThat(failed).isEqualTo(10);
            assertThat(count(db)).isEqualTo(90);
        }
    }

    @Test
    void keptStatementsAnswerAfreshInsideOneAnotherAndAfterAFailure() {
        try (var db = Database.open(folder.resolve("a.db"), SCHEMA)) {
            String add = "INSERT INTO t(id, v) VALUES (?, ?)";
            String one = "SELECT v FROM t WHERE id = ?";
            db.write(tx -> tx.handle().execute(add, 1, "a"));
            assertThatThrownBy(() -> db.write(tx -> tx.handle().execute(add, 1, "b")));
            db.write(tx -> tx.handle().execute(add, 2, "b"));
            for (int round = 0; round < 3; round++) {
                List<String> pairs =
                        db.read(
                                h ->
                                        h.createQuery(one)
                                                .bind(0, 1)
                                                .map(
                                                        (rows, c) ->
                                                                rows.getString(1)
                                                                        + h.createQuery(one)
                                                                                .bind(0, 2)
                                                                                .mapTo(String.class)
                                                                                .one())
                                                .list());
                assertThat(pairs).containsExactly("ab");
            }
        }
    }

    @Test
    void namedArgumentsKeepTheirStatementToo() throws Exception {
        var jdbi = Jdbi.create("jdbc:sqlite:" + folder.resolve("n.db"));
        jdbi.setStatementBuilderFactory(connection -> new KeptStatements());
        try (var handle = jdbi.open()) {
            var used = new HashSet<PreparedStatement>();
            for (int round = 0; round < 3; round++) {
                String text =
                        handle.createQuery("SELECT 'v' || :n")
                                .bind("n", round)
                                .map(
                                        (rows, context) -> {
                                            used.add((PreparedStatement) rows.getStatement());
                                            return rows.getString(1);
                                        })
                                .one();
                assertThat(text).isEqualTo("v" + round);
            }
            assertThat(used).hasSize(1);
        }
    }

    @Test
    void aUnitThatFailsAloneLeavesNothing() {
        try (var db = Database.open(folder.resolve("a.db"), SCHEMA)) {
            for (int round = 0; round < 3; round++) {
                assertThatThrownBy(
                                () ->
                                        db.write(
                                                tx -> {
                                                    tx.update("INSERT INTO t(v) VALUES ('x')");
                                                    throw new IllegalStateException("no");
                                                }))
                        .hasMessage("no");
                assertThat(count(db)).isEqualTo(round);
                db.write(tx -> tx.update("INSERT INTO t(v) VALUES ('y')"));
            }
        }
    }

    @Test
    void aCheckpointCarriesTheLogIntoTheFileBesideTheWriter() throws Exception {
        Path file = folder.resolve("a.db");
        try (var db = Database.open(file, SCHEMA)) {
            db.write(tx -> tx.update("INSERT INTO t(v) VALUES (?)", "v".repeat(100_000)));
            long before = Files.size(file);
            try (var checkpoints = new Checkpoints("checkpoint", () -> connection(file))) {
                checkpoints.committed(Checkpoints.ROWS - 1);
            }
            assertThat(Files.size(file)).isEqualTo(before);
            try (var checkpoints = new Checkpoints("checkpoint", () -> connection(file))) {
                checkpoints.committed(Checkpoints.ROWS - 1);
                checkpoints.committed(1);
            }
            assertThat(Files.size(file)).isGreaterThan(before + 100_000);
        }
    }

    private static Connection connection(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        Path file = folder.resolve("a.db");
        try (var db = Database.open(file, SCHEMA)) {
            db.write(tx -> tx.update("INSERT INTO t(v) VALUES (?)", "kept"));
        }
        try (var db = Database.look(file, SCHEMA)) {
            assertThat(count(db)).isEqualTo(1);
        }
    }

    @Test
    void nothingIsAcknowledgedWhenTheLogFails() {
        DurableLog broken =
                records -> {
                    throw new IOException("fsync failed");
                };
        try (var db = Database.open(folder.resolve("a.db"), SCHEMA, broken, Witness.NONE)) {
            assertThatThrownBy(
                            () ->
                                    db.write(
                                            tx -> {
                                                tx.record(new byte[] {1});
                                                return tx.update("INSERT INTO t(v) VALUES ('x')");
                                            }))
                    .isInstanceOf(DatabaseFailure.class);
        }
    }

    @Test
    void theLogNeverHoldsWhatTheDatabaseMayStillLose() {
        var log = new CopyOnWriteArrayList<String>();
        Path file = folder.resolve("a.db");
        DurableLog written = records -> records.forEach(r -> log.add(new String(r, UTF_8)));
        try (var db = Database.open(file, SCHEMA, written, Witness.NONE)) {
            for (String light : List.of("a", "b")) {
                db.writeLight(tx -> row(tx, light));
            }
            assertThat(count(db)).isEqualTo(2);
            assertThat(log).isEmpty();
            // a unit that writes nothing of its own forces them too
            db.write(tx -> true);
            assertThat(log).containsExactly("a", "b");
            db.writeLight(tx -> row(tx, "c"));
            db.write(tx -> row(tx, "d"));
            assertThat(log).containsExactly("a", "b", "c", "d");
            db.writeLight(tx -> row(tx, "e"));
        }
        assertThat(log).containsExactly("a", "b", "c", "d", "e");
        try (var db = Database.open(file, SCHEMA)) {
            assertThat(count(db)).isEqualTo(5);
        }
    }

    private static String row(Tx tx, String value) {
        tx.update("INSERT INTO t(v) VALUES (?)", value);
        tx.record(value.getBytes(UTF_8));
        return value;
    }

    @Test
    void whatTheLogLacksIsMadeUpForBeforeAnythingElse() {
        var held = new ArrayList<Byte>();
        boolean[] full = {true};
        DurableLog log =
                records -> {
                    if (full[0]) {
                        throw new IOException("No space left on device");
                    }
                    records.forEach(record -> held.add(record[0]));
                };
        try (var db = Database.open(folder.resolve("a.db"), SCHEMA, log, Witness.NONE)) {
            assertThatThrownBy(() -> recorded(db, 1))
                    .isInstanceOfSatisfying(
                            DatabaseFailure.class, e -> assertThat(e.isKeptOnce()).isTrue());
            assertThat(db.trouble()).contains(Trouble.FULL);
            assertThatThrownBy(() -> recorded(db, 2))
                    .isInstanceOfSatisfying(
                            DatabaseFailure.class, e -> assertThat(e.isKeptOnce()).isFalse());
            assertThat(count(db)).isEqualTo(1);
            full[0] = false;
            recorded(db, 3);
            assertThat(held).containsExactly((byte) 1, (byte) 3);
            assertThat(count(db)).isEqualTo(2);
            assertThat(db.trouble()).isEmpty();
        }
    }

    private static void recorded(Database db, int number) {
        db.write(
                tx -> {
                    tx.record(new byte[] {(byte) number});
                    return tx.update("INSERT INTO t(v) VALUES ('x')");
                });
    }

    @Test
    void listenersHearTheTablesTheyAskedFor() {
        try (var db = Database.open(folder.resolve("a.db"), SCHEMA)) {
            var heard = new CopyOnWriteArrayList<Set<String>>();
            var subscription = db.changes().listen(Set.of("t"), heard::add);
            write(db, "other");
            write(db, "t");
            db.write(tx -> null);
            subscription.close();
            write(db, "t");
            db.write(tx -> null);
            assertThat(heard).containsExactly(Set.of("t"));
        }
    }

    @Test
    void aNewerFileIsRefused() {
        Path file = folder.resolve("a.db");
        Database.open(file, List.of(SCHEMA.getFirst(), "CREATE TABLE u(id INTEGER);\n")).close();
        assertThatThrownBy(() -> Database.open(file, SCHEMA)).isInstanceOf(NewerSchema.class);
    }

    @Test
    void sqliteIsNewEnoughForTheWalResetRace() {
        try (var db = Database.open(folder.resolve("a.db"), SCHEMA)) {
            String version =
                    db.read(
                            h ->
                                    h.createQuery("SELECT sqlite_version()")
                                            .mapTo(String.class)
                                            .one());
            assertThat(Runtime.Version.parse(version))
                    .isGreaterThanOrEqualTo(Runtime.Version.parse("3.51.3"));
        }
    }

    private static void write(Database db, String table) {
        db.write(
                tx -> {
                    tx.touched(table);
                    return null;
                });
    }

    private static int count(Database db) {
        return db.read(h -> h.createQuery("SELECT count(*) FROM t").mapTo(Integer.class).one());
    }
}
