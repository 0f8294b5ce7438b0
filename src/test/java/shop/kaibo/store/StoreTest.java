package shop.kaibo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import shop.kaibo.base.SettableClock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;

class StoreTest {
    record Note(String text) {}

    @TempDir Path home;
    private final SettableClock clock = new SettableClock();

    @Test
    void anOperationKeepsItsOrderAndItsPayload() {
        try (var store = Store.open(home, clock)) {
            add(store, "a", "listing:1");
            add(store, "b", "listing:1");
            var open = store.db().read(h -> store.outbox().openOf(h, "listing:1"));
            assertThat(open).extracting(Operation::id).containsExactly("a", "b");
            assertThat(Payloads.read(open.getFirst().payload(), Note.class))
                    .isEqualTo(new Note("a"));
            assertThat(open.getFirst().account()).isNull();
        }
    }

    @Test
    void whatWasSentIsNotTakenBack() {
        try (var store = Store.open(home, clock)) {
            add(store, "a", "listing:1");
            add(store, "b", "listing:1");
            store.db()
                    .write(
                            tx -> {
                                store.outbox().sending(tx, "a");
                                return "";
                            });
            assertThat(store.db().<Boolean>write(tx -> store.outbox().cancel(tx, "a"))).isFalse();
            assertThat(store.db().<Boolean>write(tx -> store.outbox().cancel(tx, "b"))).isTrue();
        }
    }

    @Test
    void aChangedEventIsFound() {
        try (var store = Store.open(home, clock)) {
            for (int i = 0; i < 5; i++) {
                event(store, "n" + i);
            }
            assertThat(store.db().read(store.events()::firstBroken)).isEmpty();
            store.db().write(tx -> tx.update("UPDATE event SET payload = '{}' WHERE seq = 3"));
            assertThat(store.db().read(store.events()::firstBroken)).hasValue(3);
        }
    }

    @Test
    void aRowCutOffTheEndAndAChainWrittenAnewAreMissed() {
        try (var store = Store.open(home, clock)) {
            for (int i = 0; i < 5; i++) {
                event(store, "n" + i);
            }
            store.db().write(tx -> tx.update("DELETE FROM event WHERE seq = 5"));
            assertThat(store.db().read(store.events()::firstBroken)).hasValue(5);
            // the end moved along with it, but only the key of the home can seal it
            store.db().write(tx -> tx.update("UPDATE event_head SET seq = 4"));
            assertThat(store.db().read(store.events()::firstBroken)).hasValue(4);
            store.db().write(tx -> tx.update("DELETE FROM event_head"));
            assertThat(store.db().read(store.events()::firstBroken)).hasValue(5);
        }
    }

    @Test
    void aHistoryOfAnOlderProgramIsSealedWhenItIsOpened() {
        try (var store = Store.open(home, clock)) {
            event(store, "n");
            store.db().write(tx -> tx.update("UPDATE event_head SET seal = x''"));
        }
        try (var store = Store.open(home, clock)) {
            var length = "SELECT length(seal) FROM event_head";
            assertThat(
                            store.db()
                                    .read(h -> h.createQuery(length).mapTo(Integer.class).one())
                                    .intValue())
                    .isEqualTo(16);
            assertThat(store.db().read(store.events()::firstBroken)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000009010203", "0000000000000000", "000000000000000000000000"})
    void theJournalHoldsWhatWasAcknowledgedAndCutsATornTail(String tail) throws IOException {
        Path log = home.resolve("journal").resolve("journal.log");
        try (var store = Store.open(home, clock)) {
            add(store, "a", "listing:1");
            event(store, "n");
        }
        Files.write(log, HexFormat.of().parseHex(tail), StandardOpenOption.APPEND);
        try (var store = Store.open(home, clock)) {
            add(store, "b", "listing:1");
            var vault = store.vault();
            assertThat(Journal.read(log))
                    .extracting(r -> vault.open(JournalWriter.CONTEXT, r))
                    .satisfiesExactly(
                            r -> assertThat(r).contains("\"id\":\"a\""),
                            r -> assertThat(r).contains("\"what\":\"event\""),
                            r -> assertThat(r).contains("\"id\":\"b\""));
        }
    }

    @Test
    void aSecondWriterIsTold() {
        try (var store = Store.open(home, clock)) {
            assertThatThrownBy(() -> Store.open(home, clock)).isInstanceOf(Store.HomeTaken.class);
            add(store, "a", "t");
            try (var beside = Store.look(home, clock, null)) {
                var open = beside.db().read(h -> beside.outbox().open(h, 10));
                assertThat(open).hasSize(1);
            }
        }
    }

    @Test
    void sealedTextOpensOnlyUnderItsContext() throws IOException {
        Vault vault = Vault.open(home.resolve("k"));
        byte[] sealed = vault.seal("phone", "13800005678");
        assertThat(Vault.open(home.resolve("k")).open("phone", sealed)).isEqualTo("13800005678");
        assertThatThrownBy(() -> vault.open("name", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThat(vault.hash("tail", "5678")).isEqualTo(vault.hash("tail", "5678"));
        assertThat(vault.hash("tail", "5678")).isNotEqualTo(vault.hash("name", "5678"));
    }

    private static void add(Store store, String id, String topic) {
        var draft = Operation.Draft.of(id, topic, "note", new Note(id), "owner@1");
        store.db().write(tx -> store.outbox().add(tx, draft));
    }

    private static void event(Store store, String text) {
        store.db()
                .write(
                        tx -> {
                            store.events()
                                    .append(tx, "t", "noted", new Note(text), "owner@1", null);
                            return "";
                        });
    }
}
