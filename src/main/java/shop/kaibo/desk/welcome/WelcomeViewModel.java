package shop.kaibo.desk.welcome;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;

/**
 * The first screen: ten seconds until the practice shop opens by itself, unless the user turns to a
 * shop of their own. FX thread only.
 */
public final class WelcomeViewModel implements AutoCloseable {
    /** Long enough to read three cards, short enough not to wait for. */
    static final int SECONDS = 10;

    private final Starts starts;
    private final Background background;
    private final ObjectProperty<Texts> texts;
    private final BooleanProperty dark;
    private final ReadOnlyIntegerWrapper seconds = new ReadOnlyIntegerWrapper(SECONDS);
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.CHOOSING);
    private final ReadOnlyBooleanWrapper left = new ReadOnlyBooleanWrapper();
    private String platform = "";
    private Background.Later tick;

    /** What the user is doing here. */
    public enum Step {
        /** Nothing yet: the seconds run. */
        CHOOSING,
        /** Connecting an own shop: nothing opens by itself any more. */
        FILLING,
        /** Back from that: waits for a choice. */
        WAITING
    }

    public WelcomeViewModel(Starts starts, String language, boolean dark, Background background) {
        this.starts = starts;
        this.background = background;
        texts = new SimpleObjectProperty<>(Texts.of(language));
        this.dark = new SimpleBooleanProperty(dark);
        tick = background.after(1000, this::tick);
    }

    /** The language shown; whoever opens the shop keeps it. */
    public ReadOnlyObjectProperty<Texts> textsProperty() {
        return texts;
    }

    /** Whoever owns the window dresses it after this, and keeps it. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Seconds until the practice shop opens by itself; 0 when it does not. */
    public ReadOnlyIntegerProperty secondsProperty() {
        return seconds.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** True once a shop is being opened; everything is off from then on. */
    public ReadOnlyBooleanProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** What is being connected. */
    public String platform() {
        return platform;
    }

    /** Opens the practice shop now. */
    public void practise() {
        if (!left.get()) {
            leave();
            starts.practice();
        }
    }

    /** Turns to a shop of one's own on a platform; the seconds stop for good. */
    public void fill(String wanted) {
        if (!left.get()) {
            stop();
            platform = wanted;
            step.set(Step.FILLING);
        }
    }

    /** Back to the three cards. */
    public void back() {
        if (step.get() == Step.FILLING) {
            step.set(Step.WAITING);
        }
    }

    /** Chinese becomes English and back. The hand is here, so the seconds begin anew. */
    public void switchLanguage() {
        again();
        texts.set(Texts.of(texts.get().language().equals("en") ? "zh" : "en"));
    }

    /** Dark becomes light and back. */
    public void switchTheme() {
        again();
        dark.set(!dark.get());
    }

    @Override
    public void close() {
        tick.cancel();
    }

    /** An account is connected: goes to the shop. */
    public void connected() {
        leave();
        starts.connected();
    }

    private void leave() {
        stop();
        left.set(true);
    }

    private void again() {
        if (seconds.get() > 0) {
            seconds.set(SECONDS);
        }
    }

    private void stop() {
        tick.cancel();
        seconds.set(0);
    }

    private void tick() {
        if (seconds.get() <= 1) {
            practise();
        } else {
            seconds.set(seconds.get() - 1);
            tick = background.after(1000, this::tick);
        }
    }
}
