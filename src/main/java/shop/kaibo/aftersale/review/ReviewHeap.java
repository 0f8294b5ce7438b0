package shop.kaibo.aftersale.review;

import java.util.Locale;

/** Which reviews are looked at. Thread-safe. */
public enum ReviewHeap {
    /** Bad ones of the last 24 hours. */
    FRESH,
    /** Bad ones nobody answered. */
    WAITING,
    /** Every one. */
    ALL;

    /** Last word of its text key. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
