package shop.kaibo;

import shop.kaibo.safekeeping.FoundCopy;

import java.util.function.Consumer;

/**
 * How a screen has its own shop closed, put back to a copy and opened again: only the window that
 * holds the shop can. FX thread only.
 */
final class Reopening {
    private Consumer<FoundCopy> window = _ -> {};

    /** The window that holds the shop. */
    void by(Consumer<FoundCopy> holder) {
        window = holder;
    }

    void restore(FoundCopy copy) {
        window.accept(copy);
    }
}
