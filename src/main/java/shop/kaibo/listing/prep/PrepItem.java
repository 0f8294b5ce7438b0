package shop.kaibo.listing.prep;

import shop.kaibo.listing.Listing;

/**
 * One of tonight's items. Thread-safe.
 *
 * @param buyable whether its review is over and it was not refused
 * @param likelyMs when half of such reviews are over, epoch ms; 0 as below
 * @param readyMs when nine of ten such reviews are over, epoch ms; 0 when nobody can say or it is
 */
public record PrepItem(Listing listing, boolean buyable, long likelyMs, long readyMs, Mark mark) {
    /** How it stands to the show. */
    public enum Mark {
        /** In time. */
        FINE,
        /** May come too late. */
        RISKY,
        /** Not approved half an hour before the show, or refused. */
        LATE
    }
}
