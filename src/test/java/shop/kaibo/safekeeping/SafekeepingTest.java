package shop.kaibo.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Refused;
import shop.kaibo.base.SettableClock;
import shop.kaibo.operator.OperatorService;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class SafekeepingTest {
    @TempDir Path folder;
    private final SettableClock clock = new SettableClock();

    @Test
    void aCopyBringsTheShopBackAndSetsTheOldAside() throws IOException {
        Path home = folder.resolve("home");
        Path file = folder.resolve("copy.kaibo");
        try (var store = Store.open(home, clock)) {
            setting(store, "before");
            var service = new SafekeepingService(store);
            service.backup(new OperatorService(store).owner(), file);
            setting(store, "after");
        }
        SafekeepingService.restore(home, file, 7);
        try (var store = Store.open(home, clock)) {
            assertThat(name(store)).hasValue("before");
            assertThat(new SafekeepingService(store).checkUp()).allMatch(Finding::sound);
        }
        assertThat(home.resolve("set-aside").resolve("7").resolve(Store.FILE)).exists();
    }

    @Test
    void whatWasOpenInTheCopyIsAskedForBeforeItIsSent() {
        Path home = folder.resolve("home");
        Path file = folder.resolve("copy.kaibo");
        try (var store = Store.open(home, clock)) {
            var draft = Operation.Draft.of("op", "order:1", "order.ship", "x", "owner@1").on("acc");
            store.db().write(tx -> store.outbox().add(tx, draft));
            new SafekeepingService(store).backup(new OperatorService(store).owner(), file);
        }
        SafekeepingService.restore(home, file, 7);
        try (var store = Store.open(home, clock)) {
            var operation = store.db().read(h -> store.outbox().find(h, "op"));
            assertThat(operation.orElseThrow().state()).isEqualTo(OperationState.UNKNOWN);
        }
    }

    @Test
    void whenTheLastCopyWasMadeIsKnown() {
        try (var store = Store.open(folder.resolve("home"), clock)) {
            var service = new SafekeepingService(store);
            assertThat(service.lastBackupMs()).isEmpty();
            service.backup(new OperatorService(store).owner(), folder.resolve("copy.kaibo"));
            assertThat(service.lastBackupMs()).hasValue(clock.nowMs());
            clock.pass(60_000);
            assertThatThrownBy(
                            () ->
                                    service.backup(
                                            new OperatorService(store).owner(),
                                            folder.resolve("copy.kaibo")))
                    .isInstanceOf(Refused.class);
            assertThat(service.lastBackupMs()).hasValue(clock.nowMs() - 60_000);
        }
    }

    @Test
    void aDamagedCopyChangesNothing() throws IOException {
        Path home = folder.resolve("home");
        Path file = folder.resolve("copy.kaibo");
        try (var store = Store.open(home, clock)) {
            setting(store, "kept");
        }
        Files.writeString(file, "not a copy");
        assertThatThrownBy(() -> SafekeepingService.restore(home, file, 7))
                .isInstanceOf(Refused.class);
        try (var store = Store.open(home, clock)) {
            assertThat(name(store)).hasValue("kept");
        }
    }

    private static Optional<String> name(Store store) {
        return store.db().read(h -> store.settings().get(h, "name"));
    }

    private static void setting(Store store, String value) {
        store.db()
                .write(
                        tx -> {
                            store.settings().put(tx, "name", value);
                            return "";
                        });
    }
}
