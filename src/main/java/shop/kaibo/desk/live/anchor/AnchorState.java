package shop.kaibo.desk.live.anchor;

import java.util.List;

/**
 * All the anchor's window shows at a moment. Thread-safe.
 *
 * @param running whether a show is on air
 * @param item what is being explained; {@link OnAirItem#NONE} while nothing is
 * @param next at most three to come
 */
record AnchorState(boolean running, OnAirItem item, List<OnAirItem> next) {
    static final AnchorState OFF = new AnchorState(false, OnAirItem.NONE, List.of());

    AnchorState {
        next = List.copyOf(next);
    }
}
