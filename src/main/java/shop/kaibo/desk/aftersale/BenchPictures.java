package shop.kaibo.desk.aftersale;

import javafx.beans.property.ReadOnlyBooleanProperty;
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
import java.util.function.Consumer;

/**
 * Pictures of what lies on the bench, a case's parcel or one nobody knows yet: C opens the camera,
 * C again takes, and the card is back. FX thread only.
 */
public final class BenchPictures {
    private final EvidenceDesk desk;
    private final Background background;
    private final Notices notices;
    private final Texts texts;
    private final BenchState state;
    private final BenchCamera camera;
    private final Consumer<@Nullable BenchCard> judge;
    private boolean keeping;
    private int turn;
    private @Nullable Runnable then;

    BenchPictures(
            EvidenceDesk desk,
            Background background,
            Notices notices,
            Texts texts,
            BenchState state,
            Consumer<@Nullable BenchCard> judge) {
        this.judge = judge;
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.texts = texts;
        this.state = state;
        camera =
                new BenchCamera(desk.cameras(), background, texts, this::taken, this::noneWillCome);
        state.card.subscribe(this::turned);
        state.mode.addListener((_, was, _) -> left(was));
    }

    /** The camera while it is open. */
    public CameraViewModel camera() {
        return camera.model();
    }

    /** Whether the camera stands in place of what lies on the bench. */
    public ReadOnlyBooleanProperty openProperty() {
        return camera.openProperty();
    }

    public ReadOnlyObjectProperty<Kept> keptProperty() {
        return state.kept.getReadOnlyProperty();
    }

    /** How a file is chosen, by F and where there is no camera. */
    void choosing(Runnable how) {
        camera.choosing(how);
    }

    /** A key typed while something is on the bench; true when it was about pictures. */
    boolean key(char key) {
        boolean open = camera.isOpen();
        if (open && key == 'f') {
            camera.choose();
            return true;
        }
        if (key == 'c' || (open && key == ' ')) {
            shoot();
            return true;
        }
        return false;
    }

    /**
     * Opens the camera; when it is open, takes what it sees, or will see first. Where none can be
     * opened a file is chosen.
     */
    public void shoot() {
        if (!keeping && (state.card.get() != null || unknown())) {
            camera.shoot();
        }
    }

    /** Whether it is a parcel nobody knows that pictures are of. */
    boolean unknown() {
        return state.card.get() == null && state.mode.get() == BenchMode.LOOSE;
    }

    /** Closes the camera; true when it was open. */
    public boolean shut() {
        return camera.shut();
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
        boolean unknown = unknown();
        int mine = turn;
        keeping = shown != null || unknown;
        shut();
        if (!keeping) {
            return;
        }
        background.run(
                () -> shown == null ? desk.keep(picture) : desk.keep(shown.sale().id(), picture),
                kept -> {
                    if (shown == null ? mine == turn : state.shows(shown)) {
                        state.kept.set(kept);
                        judge.accept(shown);
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
        boolean coming = keeping || camera.wanted();
        if (coming) {
            then = next;
        }
        return coming;
    }

    private void noneWillCome() {
        if (!keeping) {
            then = null;
        }
    }

    // the picture of a parcel without information stays with it, on its shelf
    private void left(BenchMode was) {
        if (was == BenchMode.LOOSE && state.card.get() == null) {
            turned(null, null);
        }
    }

    private void turned(@Nullable BenchCard was, @Nullable BenchCard card) {
        if (card != null && was != null && was.sale().id().equals(card.sale().id())) {
            return;
        }
        shut();
        turn++;
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
