package shop.kaibo.desk.live.anchor;

import shop.kaibo.broadcast.size.SizeMatrix;

import java.util.List;
import java.util.Optional;

/**
 * All the anchor's window shows at a moment. Thread-safe.
 *
 * @param running whether a show is on air
 * @param item what is being explained; {@link OnAirItem#NONE} while nothing is
 * @param flash how long its timed price still holds
 * @param sizes what is left of each size; empty for a thing of one size
 * @param next at most three to come
 */
record AnchorState(
        boolean running,
        OnAirItem item,
        Countdown flash,
        Optional<SizeMatrix> sizes,
        List<OnAirItem> next) {
    static final AnchorState OFF =
            new AnchorState(false, OnAirItem.NONE, Countdown.NONE, Optional.empty(), List.of());

    AnchorState {
        next = List.copyOf(next);
    }

    /**
     * A timed price in finished words.
     *
     * @param word what runs, and honestly while no buyer can see it yet; "" for nothing
     * @param left "00:42"
     */
    record Countdown(String word, String left) {
        static final Countdown NONE = new Countdown("", "");
    }
}
