package shop.kaibo.desk.kit;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The last thing done and ten seconds to take it back (Ctrl+Z); the next thing replaces it. FX
 * thread only.
 */
public final class Undo {
    public static final int SECONDS = 10;

    private static final Runnable NOTHING = () -> {};

    private final Background background;
    private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper seconds = new ReadOnlyIntegerWrapper();
    private Runnable action = NOTHING;
    private Background.Later tick = () -> {};

    public Undo(Background background) {
        this.background = background;
    }

    /** Offers to take back what was done; the label says what it was. */
    public void offer(String done, Runnable back) {
        tick.cancel();
        label.set(done);
        action = back;
        seconds.set(SECONDS);
        tick = background.after(1000, this::tick);
    }

    /** Takes it back, once; nothing when the time is over. */
    public void run() {
        Runnable back = action;
        clear();
        back.run();
    }

    /** Forgets it, for example because the work has left the house. */
    public void clear() {
        tick.cancel();
        action = NOTHING;
        seconds.set(0);
        label.set("");
    }

    /** Empty when there is nothing to take back. */
    public ReadOnlyStringProperty labelProperty() {
        return label.getReadOnlyProperty();
    }

    /** Seconds left, 0 when there is nothing to take back. */
    public ReadOnlyIntegerProperty secondsProperty() {
        return seconds.getReadOnlyProperty();
    }

    private void tick() {
        if (seconds.get() <= 1) {
            clear();
        } else {
            seconds.set(seconds.get() - 1);
            tick = background.after(1000, this::tick);
        }
    }
}
