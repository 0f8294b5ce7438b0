package shop.kaibo.broadcast.rehearsal;

import shop.kaibo.broadcast.BroadcastEvent;
import shop.kaibo.broadcast.past.Fold;
import shop.kaibo.store.Events.Event;
import shop.kaibo.store.Payloads;

/** Watches what is explained, and for how long nothing new is. One thread. */
final class PinWatch {
    private static final long LIVELY_MS = 180_000;
    private static final long DULL_MS = 600_000;

    private int pins;
    private int empty;
    private long last;
    private long longestMs;

    /** An entry of the history that the fold holds already; ms after the show began. */
    void add(Event event, long atMs, Fold fold) {
        if (event.kind().equals("broadcast.pinned")) {
            String listing =
                    Payloads.read(event.payload(), BroadcastEvent.Pinned.class).listingId();
            pins++;
            empty += fold.left().getOrDefault(listing, 0L) <= 0 ? 1 : 0;
            over(atMs);
            last = atMs;
        }
    }

    void over(long atMs) {
        longestMs = Math.max(longestMs, atMs - last);
    }

    Score.Pins pins() {
        long lively = Math.clamp(1_000 * (DULL_MS - longestMs) / (DULL_MS - LIVELY_MS), 0, 1_000);
        long worth = pins == 0 ? 0 : lively * (pins - empty) / pins;
        return new Score.Pins(pins, empty, longestMs, worth);
    }
}
