package shop.kaibo.desk.aftersale;

import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.desk.camera.Choosers;
import shop.kaibo.photo.camera.Cameras;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Pictures for benches in tests. */
final class Shots {
    private Shots() {}

    static EvidenceDesk desk(ReturnsShop shop, Cameras cameras) {
        return new EvidenceDesk(
                shop.returns(),
                cameras,
                shop.store.home().resolve("evidence"),
                shop.owner,
                shop.clock);
    }

    /** Nobody chooses anything. */
    static Choosers choosers() {
        return new Choosers() {
            @Override
            public List<Path> photos(@Nullable Window owner) {
                return List.of();
            }

            @Override
            public Optional<Path> folder(@Nullable Window owner) {
                return Optional.empty();
            }
        };
    }
}
