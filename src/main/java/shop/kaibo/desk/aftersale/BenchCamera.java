package shop.kaibo.desk.aftersale;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.camera.CameraViewModel;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.photo.camera.Cameras;

import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/**
 * The camera over the bench: opened by the first key, it takes by the second, also when it sees
 * nothing yet. Where there is none, that key chooses a file. FX thread only.
 */
final class BenchCamera {
    private final Background background;
    private final CameraViewModel camera;
    private final Runnable blind;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private Runnable chooser = () -> {};
    private boolean wanted;

    /**
     * @param blind told when no picture will come, or it is not wanted any more
     */
    BenchCamera(
            Cameras cameras,
            Background background,
            Texts texts,
            Consumer<BufferedImage> taken,
            Runnable blind) {
        this.background = background;
        this.blind = blind;
        camera = new CameraViewModel(taken, cameras, background, texts, "bench.camera.");
        camera.seen().subscribe(this::first);
        camera.trouble()
                .subscribe(
                        why -> {
                            if (!why.isEmpty()) {
                                wanted = false;
                                blind.run();
                            }
                        });
    }

    CameraViewModel model() {
        return camera;
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    boolean isOpen() {
        return open.get();
    }

    void choosing(Runnable how) {
        chooser = how;
    }

    void choose() {
        chooser.run();
    }

    /** Whether what it sees first is to be taken. */
    boolean wanted() {
        return wanted;
    }

    void shoot() {
        if (!open.get()) {
            open.set(true);
            camera.open();
        } else if (camera.trouble().get().isEmpty()) {
            wanted = !camera.shoot();
        } else {
            chooser.run();
        }
    }

    private void first(@Nullable BufferedImage seen) {
        if (wanted && seen != null) {
            // from inside the camera's own turn it would close under its hands
            background.onFx(
                    () -> {
                        if (wanted) {
                            wanted = !camera.shoot();
                        }
                    });
        }
    }

    /** True when it was open. */
    boolean shut() {
        boolean was = open.get();
        if (wanted) {
            wanted = false;
            blind.run();
        }
        open.set(false);
        camera.close();
        return was;
    }
}
