package shop.kaibo.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.SettableClock;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.store.KeySecret;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Store;
import shop.kaibo.store.Vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What may come in as a copy, and when the shop may make way for it. */
class IncomingTest {
    private static final Actor OWNER = new Actor("owner", "1", Role.OWNER);
    private static final String WORDS = "山里的枇杷熟了没有";

    @TempDir Path folder;
    private final SettableClock clock = new SettableClock();

    @Test
    void aShopStaysWhileWorkIsUnsentUnlessAFileHasItAsItIs() {
        try (var store = Store.open(folder.resolve("home"), clock)) {
            var service = new SafekeepingService(store);
            assertThatCode(() -> service.mayRestore(OWNER, false)).doesNotThrowAnyException();
            add(store, "one");
            assertThatThrownBy(() -> service.mayRestore(OWNER, false))
                    .hasMessage("refused.restore.unsent");
            assertThatCode(() -> service.mayRestore(OWNER, true)).doesNotThrowAnyException();
            assertThatThrownBy(() -> service.mayRestore(new Actor("a", "1", Role.ANCHOR), true))
                    .hasMessage("refused.permission");
            service.unsent().write(OWNER, folder.resolve("unsent.kaibo"), WORDS);
            assertThatCode(() -> service.mayRestore(OWNER, false)).doesNotThrowAnyException();
            // the file has what was decided before, not what is decided now
            store.db().write(tx -> store.outbox().replace(tx, "one", "y", 0));
            assertThatThrownBy(() -> service.mayRestore(OWNER, false))
                    .hasMessage("refused.restore.unsent");
        }
    }

    @Test
    void whatIsNoCopyIsCalledThat() throws IOException {
        try (var store = Store.open(folder.resolve("home"), clock)) {
            var service = new SafekeepingService(store);
            refused(service, folder.resolve("none.kaibo"), "refused.restore.absent");
            Path note = folder.resolve("note.kaibo");
            Files.writeString(note, "");
            refused(service, note, "refused.restore.not");
            Files.writeString(note, "买苹果");
            refused(service, note, "refused.restore.not");
            try (var zip = new ZipOutputStream(Files.newOutputStream(note))) {
                zip.putNextEntry(new ZipEntry("unsent.json"));
                zip.write(1);
            }
            refused(service, note, "refused.restore.not");
        }
    }

    @Test
    void aSoundOneOfTheHomeSaysWhatIsInside() {
        try (var store = Store.open(folder.resolve("home"), clock)) {
            var service = new SafekeepingService(store);
            Path copy = folder.resolve("copy.kaibo");
            service.backup(OWNER, copy);
            FoundCopy found = service.find(copy, "");
            assertThat(found.isLocked()).isFalse();
            assertThat(found.inside().orElseThrow().atMs()).isEqualTo(clock.nowMs());
        }
    }

    @Test
    void onesThatCannotComeInChangeNothing() throws IOException, SQLException {
        Path home = folder.resolve("home");
        Path copy = folder.resolve("copy.kaibo");
        Path other = folder.resolve("other.kaibo");
        Path newer = folder.resolve("newer.kaibo");
        Path damaged = folder.resolve("damaged.kaibo");
        try (var store = Store.open(folder.resolve("elsewhere"), clock)) {
            new SafekeepingService(store).backup(OWNER, other);
        }
        try (var store = Store.open(home, clock)) {
            var service = new SafekeepingService(store);
            byte[] photo = new byte[400_000];
            new Random(1).nextBytes(photo);
            Files.write(Files.createDirectories(home.resolve("photos")).resolve("a"), photo);
            service.backup(OWNER, copy);
            byte[] bytes = Files.readAllBytes(copy);
            bytes[bytes.length - 9] ^= 1;
            Files.write(damaged, bytes);
        }
        schema(home, Store.schema() + 1);
        // as a newer program would write it
        new Copies(home).write(newer);
        schema(home, Store.schema());
        byte[] before = Files.readAllBytes(home.resolve(Store.FILE));
        try (var store = Store.open(folder.resolve("unused"), clock)) {
            var vault = Vault.open(home.resolve("shop.key"));
            for (String[] one :
                    new String[][] {
                        {"other", "refused.restore.other"},
                        {"newer", "refused.restore.newer"},
                        {"damaged", "refused.restore.damaged"}
                    }) {
                Path file = folder.resolve(one[0] + ".kaibo");
                assertThatThrownBy(
                                () ->
                                        SafekeepingService.restore(
                                                home,
                                                vault,
                                                Restore.NO_SECRET,
                                                file,
                                                7,
                                                Progress.NONE))
                        .as(one[0])
                        .hasMessage(one[1]);
            }
        }
        assertThat(Files.readAllBytes(home.resolve(Store.FILE))).isEqualTo(before);
        assertThat(home.resolve("set-aside")).doesNotExist();
    }

    @Test
    void anotherShopIsNotPutOverThisOneThoughItsPassphraseIsKnown() throws IOException {
        Path copy = folder.resolve("copy.kaibo");
        try (var store = Store.open(folder.resolve("elsewhere"), clock)) {
            account(store, "https://one.example", "朱记");
            new SafekeepingService(store).lock().passphrase(OWNER, "", WORDS);
            new SafekeepingService(store).backup(OWNER, copy);
        }
        for (String[] here :
                new String[][] {
                    {"another", "https://one.example", "李记", "refused.restore.another"},
                    {"same", "https://one.example", "朱记", ""},
                    {"none", "", "", ""}
                }) {
            Path home = folder.resolve(here[0]);
            Vault own;
            try (var store = Store.open(home, clock)) {
                own = store.vault();
                if (!here[1].isEmpty()) {
                    account(store, here[1], here[2]);
                }
            }
            var restoring =
                    assertThatCode(
                            () ->
                                    SafekeepingService.restore(
                                            home,
                                            own,
                                            () -> KeySecret.typed(WORDS),
                                            copy,
                                            7,
                                            Progress.NONE));
            if (here[3].isEmpty()) {
                restoring.doesNotThrowAnyException();
            } else {
                restoring.hasMessage(here[3]);
                Store.open(home, clock).close();
            }
        }
    }

    /** Copies a closed home as it lies there, whatever its schema. */
    private record Copies(Path home) {
        void write(Path file) throws IOException, SQLException {
            var vault = Vault.open(home.resolve("shop.key"));
            new Copying(home, vault).copy(file, Why.HAND, 5, true);
        }
    }

    private static void refused(SafekeepingService service, Path file, String key) {
        assertThatThrownBy(() -> service.find(file, "")).as(file.toString()).hasMessage(key);
    }

    private static void schema(Path home, int version) throws SQLException {
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + home.resolve(Store.FILE));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + version);
        }
    }

    private static void add(Store store, String id) {
        var draft = Operation.Draft.of(id, "order:" + id, "order.ship", "x", "owner@1");
        store.db().write(tx -> store.outbox().add(tx, draft));
    }

    private static void account(Store store, String url, String name) {
        store.db()
                .write(
                        tx ->
                                tx.update(
                                        "INSERT INTO account(id, platform, name, url, capabilities,"
                                                + " epoch, state, created_ms) VALUES"
                                                + " (?,'open',?,?,'{}',1,'open',1)",
                                        store.ids().next(),
                                        name,
                                        url));
    }
}
