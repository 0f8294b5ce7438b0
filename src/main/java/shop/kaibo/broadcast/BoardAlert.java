package shop.kaibo.broadcast;

import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingState;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something on the shelf wants a hand. Thread-safe.
 *
 * @param minutes until it is sold out, 0 when it is
 * @param suggested pieces that would last about ten minutes more, in tens
 */
public record BoardAlert(
        Kind kind, String listingId, int slot, long left, long minutes, long suggested) {
    /** Running out, or out. */
    public enum Kind {
        LOW,
        SOLD_OUT
    }

    /** What a shelf asks for, most urgent first. */
    static List<BoardAlert> of(List<BoardSlot> slots) {
        var alerts = new ArrayList<BoardAlert>();
        for (BoardSlot slot : slots) {
            Listing listing = slot.listing();
            boolean selling =
                    listing.state() != ListingState.OFF && listing.state() != ListingState.REFUSED;
            if (selling && (slot.low() || slot.soldOut())) {
                alerts.add(
                        new BoardAlert(
                                slot.soldOut() ? BoardAlert.Kind.SOLD_OUT : BoardAlert.Kind.LOW,
                                listing.id(),
                                listing.slot(),
                                Math.max(0, slot.left()),
                                slot.soldOut() ? 0 : slot.minutesLeft(),
                                Math.max(10, (long) Math.ceil(slot.perMinute()) * 10)));
            }
        }
        // what can still be saved comes before what is gone
        alerts.sort(
                Comparator.comparing(BoardAlert::kind)
                        .thenComparingLong(BoardAlert::minutes)
                        .thenComparingInt(BoardAlert::slot));
        return alerts;
    }
}
