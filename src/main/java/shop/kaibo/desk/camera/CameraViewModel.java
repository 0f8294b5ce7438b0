package shop.kaibo.desk.camera;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.photo.camera.Camera;
import shop.kaibo.photo.camera.Cameras;
import shop.kaibo.photo.camera.Cameras.Found;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;

/** A camera that shows what it sees until it is closed; a key takes what is shown. FX only. */
public final class CameraViewModel {
    /** Between two pictures of the preview: enough to aim, and little work. */
    private static final long PAUSE_MS = 60;

    private final Consumer<BufferedImage> taken;
    private final Cameras cameras;
    private final Background background;
    private final Texts texts;
    private final String words;
    private final ReadOnlyObjectWrapper<@Nullable BufferedImage> seen =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private List<Found> found = List.of();
    private int which;
    private @Nullable Camera camera;
    private int opening;

    /**
     * @param words begins the text keys of what to do where there is none, or none can be read
     */
    public CameraViewModel(
            Consumer<BufferedImage> taken,
            Cameras cameras,
            Background background,
            Texts texts,
            String words) {
        this.words = words;
        this.taken = taken;
        this.cameras = cameras;
        this.background = background;
        this.texts = texts;
    }

    public Texts texts() {
        return texts;
    }

    /** What the camera sees; null while it starts and when there is none. */
    public ReadOnlyObjectProperty<@Nullable BufferedImage> seen() {
        return seen.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty name() {
        return name.getReadOnlyProperty();
    }

    /** Why there is nothing to see; "" when all is well. */
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether there is another one to turn to. */
    public boolean others() {
        return found.size() > 1;
    }

    public void open() {
        close();
        int mine = opening;
        if (!cameras.supported()) {
            trouble.set(texts.get(words + "system"));
            return;
        }
        background.run(
                cameras::list,
                all -> {
                    if (mine == opening) {
                        found = all;
                        which = Math.min(which, Math.max(0, all.size() - 1));
                        start(mine);
                    }
                });
    }

    private void start(int mine) {
        if (found.isEmpty()) {
            trouble.set(texts.get(words + "none"));
            return;
        }
        Found wanted = found.get(which);
        name.set(wanted.name());
        background.run(
                () -> cameras.open(wanted),
                opened -> {
                    if (mine == opening) {
                        camera = opened;
                        look(opened, mine);
                    } else {
                        shut(opened);
                    }
                },
                problem -> failed(problem, mine));
    }

    private void look(Camera from, int mine) {
        background.run(
                from::frame,
                frame -> {
                    if (mine == opening) {
                        seen.set(frame);
                        background.after(
                                PAUSE_MS,
                                () -> {
                                    if (mine == opening) {
                                        look(from, mine);
                                    }
                                });
                    }
                },
                problem -> failed(problem, mine));
    }

    private void failed(Exception problem, int mine) {
        if (mine != opening) {
            return;
        }
        close();
        if (problem instanceof Refused refused) {
            trouble.set(texts.of(refused));
        } else {
            background.broken(problem);
        }
    }

    /** Takes what is shown; whether there was anything. */
    public boolean shoot() {
        BufferedImage now = seen.get();
        if (now != null) {
            taken.accept(now);
        }
        return now != null;
    }

    /** Turns to the next camera. */
    public void other() {
        which = found.isEmpty() ? 0 : (which + 1) % found.size();
        open();
    }

    public void close() {
        opening++;
        seen.set(null);
        trouble.set("");
        name.set("");
        Camera now = camera;
        camera = null;
        if (now != null) {
            shut(now);
        }
    }

    // it may still be waiting for a picture
    private void shut(Camera one) {
        background.run(
                () -> {
                    one.close();
                    return one;
                },
                _ -> {});
    }
}
