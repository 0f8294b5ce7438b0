package shop.kaibo.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.SettableClock;
import shop.kaibo.operator.OperatorService;
import shop.kaibo.safekeeping.FoundCopy;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class RestoreViewModelTest {
    static final String WORDS = "山里的枇杷熟了没有";

    @TempDir Path folder;

    @Test
    void nothingIsAskedWhileWorkIsUnsentAndTheWayOnIsShown() {
        try (var office = new Office(folder, "zh")) {
            var model = office.snapshots.restore();
            boolean[] went = new boolean[2];
            model.may(() -> went[0] = true);
            assertThat(went[0]).isTrue();
            office.leaveUnsent();
            model.onUnsent(() -> went[1] = true);
            model.may(() -> went[0] = false);
            assertThat(went[0]).as("not asked").isTrue();
            var refusal = model.refusalProperty().get().orElseThrow();
            assertThat(refusal.unsent()).isTrue();
            assertThat(refusal.sentence()).contains("1 条");
            model.goUnsent();
            assertThat(went[1]).isTrue();
        }
    }

    @Test
    void aLockedFileFromElsewhereOpensByItsWordsAndTakesTheShopsPlaceOnlyAfterYes() {
        Path copy = elsewhere(folder);
        try (var office = new Office(folder, "zh")) {
            var model = office.snapshots.restore();
            office.chosen = Optional.of(copy);
            model.choose();
            FoundCopy locked = model.foundProperty().get().orElseThrow();
            assertThat(locked.isLocked()).isTrue();
            model.open();
            assertThat(model.verdictProperty().get().sentence()).isNotEmpty();
            model.wordsProperty().set("not these words");
            model.open();
            assertThat(model.verdictProperty().get().sentence()).contains("打不开");
            model.wordsProperty().set(WORDS);
            model.open();
            FoundCopy open = model.foundProperty().get().orElseThrow();
            assertThat(open.isLocked()).isFalse();
            assertThat(model.inside(open)).contains("0 单");
            assertThat(office.restored).isEmpty();
            model.restore(open);
            assertThat(office.restored.orElseThrow().file()).isEqualTo(copy);
            assertThat(office.restored.orElseThrow().secret().isEmpty()).isFalse();
            assertThat(model.foundProperty().get()).isEmpty();
        }
    }

    @Test
    void aFileThatIsNoCopyIsSaidToBeNone() throws IOException {
        Path note = folder.resolve("note.txt");
        Files.writeString(note, "买苹果");
        try (var office = new Office(folder, "zh")) {
            var model = office.snapshots.restore();
            office.chosen = Optional.of(note);
            model.choose();
            assertThat(model.foundProperty().get()).isEmpty();
            var refusal = model.refusalProperty().get().orElseThrow();
            assertThat(refusal.sentence()).contains("note.txt").contains("不是");
            assertThat(refusal.unsent()).isFalse();
        }
    }

    /** A copy of a locked shop on another computer. */
    static Path elsewhere(Path folder) {
        Path copy = folder.resolve("stick").resolve("kaibo-202611222003.kaibo");
        try (var store = Store.open(folder.resolve("elsewhere"), new SettableClock())) {
            var service = new SafekeepingService(store);
            var owner = new OperatorService(store).owner();
            service.lock().passphrase(owner, "", WORDS);
            service.backup(owner, copy);
        }
        return copy;
    }
}
