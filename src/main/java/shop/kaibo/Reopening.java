package shop.kaibo;

import shop.kaibo.safekeeping.Snapshot;

import java.util.function.Consumer;

/**
 * How a screen has its own shop closed, put back to a snapshot and opened again: only the window
 * that holds the shop can. FX thread only.
 */
final class Reopening {
    private Consumer<Snapshot> window = _ -> {};

    /** The window that holds the shop. */
    void by(Consumer<Snapshot> holder) {
        window = holder;
    }

    void restore(Snapshot snapshot) {
        window.accept(snapshot);
    }
}
