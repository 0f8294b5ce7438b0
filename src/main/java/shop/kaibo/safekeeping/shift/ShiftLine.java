package shop.kaibo.safekeeping.shift;

/**
 * One kind of thing that is not done yet. Thread-safe.
 *
 * @param sinceMs of the oldest, for cases the first deadline, epoch ms; 0 for none
 */
public record ShiftLine(Kind kind, long count, long sinceMs) {
    /** In the order they are read out. */
    public enum Kind {
        /** Work no platform has yet. */
        UNSENT,
        /** Cases to decide within a day. */
        CASES,
        /** Parcels nobody knows the case of, and pieces to take out of a packed one. */
        PARCELS,
        /** Orders that must not leave, and listings taken down for a fault. */
        HOLDS,
        /** Refunds decided here that are not paid yet. */
        REFUNDS,
        /** Gifts promised on air that have not left. */
        PROMISES
    }
}
