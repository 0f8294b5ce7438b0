package shop.kaibo.broadcast;

import shop.kaibo.listing.Listing;

/**
 * One slot as the board shows it. Thread-safe.
 *
 * @param sold pieces in this show, closed orders taken off
 * @param perMinute pieces a minute over the last three minutes
 * @param pinned whether it is being explained
 */
public record BoardSlot(
        Listing listing, long sold, long paidFen, double perMinute, boolean pinned) {
    /** Pieces left, below 0 when more was sold than there was. */
    public long left() {
        return listing.left();
    }

    /** What there was to sell in this show so far: left and sold together. */
    public long whole() {
        return Math.max(0, left()) + sold;
    }

    /** Minutes until it is sold out at this speed, rounded up; -1 while nothing moves. */
    public long minutesLeft() {
        return perMinute <= 0 ? -1 : (long) Math.ceil(Math.max(0, left()) / perMinute);
    }

    /** Nothing left to sell. */
    public boolean soldOut() {
        return left() <= 0;
    }

    /** Sold out within three minutes. */
    public boolean low() {
        return !soldOut() && perMinute > 0 && left() < 3 * perMinute;
    }
}
