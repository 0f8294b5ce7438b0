package shop.kaibo.desk.listing.frame;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notice;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.operator.SourceSettings;
import shop.kaibo.operator.SourceSettings.Area;

import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/**
 * Takes the live picture off the screen: where it is, is drawn once on a frozen picture of the
 * screen and remembered for the shop; afterwards one key takes it. FX thread only.
 */
public final class FrameViewModel {
    private final Screens screens;
    private final SourceSettings settings;
    private final Background background;
    private final Notices notices;
    private final Texts texts;
    private final Consumer<BufferedImage> taken;
    private final ReadOnlyObjectWrapper<@Nullable Frozen> frozen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper remembered = new ReadOnlyBooleanWrapper();
    private boolean busy;

    public FrameViewModel(
            Screens screens,
            SourceSettings settings,
            Background background,
            Notices notices,
            Texts texts,
            Consumer<BufferedImage> taken) {
        this.screens = screens;
        this.settings = settings;
        this.background = background;
        this.notices = notices;
        this.texts = texts;
        this.taken = taken;
        background.run(settings::area, area -> remembered.set(area.isPresent()));
    }

    public Texts texts() {
        return texts;
    }

    /** The screen to draw the area on; null while nobody is asked. */
    public ReadOnlyObjectProperty<@Nullable Frozen> frozen() {
        return frozen.getReadOnlyProperty();
    }

    /** Whether an area is known, so that another one can be drawn. */
    public ReadOnlyBooleanProperty remembered() {
        return remembered.getReadOnlyProperty();
    }

    /** Takes the remembered area; asks for it when there is none or the screens have changed. */
    public void shoot() {
        begin(
                () ->
                        background.run(
                                settings::area,
                                area -> {
                                    Area whole = screens.whole();
                                    if (area.isPresent() && whole.holds(area.get())) {
                                        take(area.get(), taken);
                                    } else {
                                        freeze(whole);
                                    }
                                },
                                this::failed));
    }

    /** Asks for another area. */
    public void redraw() {
        begin(() -> freeze(screens.whole()));
    }

    private void begin(Runnable act) {
        if (!busy && frozen.get() == null) {
            busy = true;
            act.run();
        }
    }

    private void freeze(Area whole) {
        take(whole, picture -> frozen.set(new Frozen(picture, whole)));
    }

    private void take(Area area, Consumer<BufferedImage> done) {
        screens.take(
                area,
                picture -> {
                    busy = false;
                    if (picture == null || Frozen.black(picture)) {
                        forbidden();
                    } else {
                        done.accept(picture);
                    }
                });
    }

    private void forbidden() {
        String why = texts.get(screens.wayland() ? "source.frame.wayland" : "source.frame.black");
        notices.show(
                Notice.of(Tone.WARNING, texts.get("source.frame.none"), why)
                        .with(texts.get("source.frame.redraw"), this::redraw)
                        .keyed("source.frame"));
    }

    private void failed(Exception problem) {
        busy = false;
        background.broken(problem);
    }

    /** The area was drawn: it is remembered, and the frozen picture gives the first photo. */
    public void chosen(Area area) {
        Frozen from = frozen.get();
        if (from == null || !from.area().holds(area)) {
            return;
        }
        frozen.set(null);
        taken.accept(from.cut(area));
        background.run(
                () -> {
                    settings.area(area);
                    return area;
                },
                _ -> remembered.set(true));
    }

    /** Nothing was drawn. */
    public void cancelled() {
        frozen.set(null);
    }
}
