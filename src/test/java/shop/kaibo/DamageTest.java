package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Folders;
import shop.kaibo.drill.Wound;
import shop.kaibo.safekeeping.Recovery;
import shop.kaibo.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** However a database comes to harm, it is found at opening and all of the shop comes back. */
class DamageTest {
    @TempDir static Path folder;
    private static DamagedShop shop;

    @BeforeAll
    static void work() throws IOException {
        shop = new DamagedShop(folder);
    }

    @AfterAll
    static void end() {
        shop.close();
    }

    @ParameterizedTest
    @EnumSource(Wound.class)
    void allComesBackAndNothingHappensTwice(Wound wound) throws IOException {
        Path home = shop.fresh(wound.name());
        Files.copy(home.resolve(Store.FILE), home.resolve("before"));
        wound.of(home, new SplittableRandom(wound.ordinal()));
        assertThat(shop.wrong(home)).isEmpty();
        assertThat(home.resolve("quarantine")).isDirectory();
    }

    @Test
    void withoutASnapshotTheJournalAloneBringsItBack() throws IOException {
        Path home = shop.fresh("bare");
        Folders.delete(home.resolve("snapshots"));
        Files.delete(home.resolve(Store.FILE));
        assertThat(shop.wrong(home)).isEmpty();
    }

    @Test
    void aSoundHomeIsLeftAloneAlsoAfterItWasPutBack() throws IOException {
        Path home = shop.fresh("sound");
        String snapshot;
        try (Wiring open = Wiring.open(home, Clock.system())) {
            assertThat(Recovery.report(home)).isEmpty();
            snapshot = open.safekeeping().snapshots().list().getFirst().file();
        }
        new FrontDoor(Clock.system()).restore(home, Path.of(snapshot));
        try (Wiring open = Wiring.open(home, Clock.system())) {
            assertThat(Recovery.report(home)).isEmpty();
            assertThat(open.settings().all().name()).isEqualTo("before");
        }
    }
}
