package shop.kaibo.desk.aftersale;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.camera.CameraViewModel;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.Photos;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * Pictures of what lies on the bench: C opens the camera, C again takes, and the card is back. FX
 * thread only.
 */
public final class BenchPictures {
    private final EvidenceDesk desk;
    private final Background background;
    private final Notices notices;
    private final Texts texts;
    private final BenchState state;
    private final CameraViewModel camera;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private boolean wanted;
    private boolean keeping;
    private @Nullable Runnable then;

    BenchPictures(
            EvidenceDesk desk,
            Background background,
            Notices notices,
            Texts texts,
            BenchState state) {
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.texts = texts;
        this.state = state;
        camera =
                new CameraViewModel(
                        this::taken, desk.cameras(), background, texts, "bench.camera.");
        camera.seen().subscribe(this::first);
        state.card.subscribe(this::turned);
    }

    /** The camera while it is open. */
    public CameraViewModel camera() {
        return camera;
    }

    /** Whether the camera stands in place of the case. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Kept> keptProperty() {
        return state.kept.getReadOnlyProperty();
    }

    /** A key typed while a case is on the bench; true when it was about pictures. */
    boolean key(char key) {
        if (key == 'c' || (key == ' ' && open.get())) {
            shoot();
            return true;
        }
        return false;
    }

    /** Opens the camera; when it is open, takes what it sees, or will see first. */
    public void shoot() {
        if (state.card.get() == null || keeping) {
            return;
        }
        if (!open.get()) {
            open.set(true);
            camera.open();
        } else if (camera.trouble().get().isEmpty()) {
            wanted = !camera.shoot();
        }
    }

    private void first(@Nullable BufferedImage seen) {
        if (wanted && seen != null) {
            wanted = false;
            // from inside the camera's own turn it would close under its hands
            background.onFx(camera::shoot);
        }
    }

    /** Closes the camera; true when it was open. */
    public boolean shut() {
        boolean was = open.get();
        wanted = false;
        open.set(false);
        camera.close();
        return was;
    }

    private void taken(BufferedImage picture) {
        keep(() -> Photos.prepare(picture));
    }

    /** A picture from a file, where there is no camera. */
    public void file(Path file) {
        keep(() -> Photos.prepare(file));
    }

    private void keep(Callable<Photo> picture) {
        BenchCard shown = state.card.get();
        shut();
        if (shown == null) {
            return;
        }
        keeping = true;
        background.run(
                () -> desk.keep(shown.sale().id(), picture),
                kept -> {
                    if (state.shows(shown)) {
                        state.kept.set(kept);
                    }
                    done();
                },
                problem -> {
                    // the picture is not there: whoever wanted to go on must see that first
                    then = null;
                    done();
                    failed(problem);
                });
    }

    private void done() {
        keeping = false;
        Runnable next = then;
        then = null;
        if (next != null) {
            next.run();
        }
    }

    /** Whether a picture is on its way to the disk; what comes next waits for it. */
    boolean waits(Runnable next) {
        if (keeping) {
            then = next;
        }
        return keeping;
    }

    private void turned(@Nullable BenchCard card) {
        shut();
        state.kept.set(Kept.NONE);
        if (card != null) {
            background.run(
                    () -> desk.kept(card.sale().id()),
                    kept -> {
                        if (state.shows(card) && !keeping) {
                            state.kept.set(kept);
                        }
                    });
        }
    }

    private void failed(Exception problem) {
        if (problem instanceof Refused refused) {
            notices.warn(texts.of(refused), "");
        } else {
            background.broken(problem);
        }
    }
}
