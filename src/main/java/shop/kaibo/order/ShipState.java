package shop.kaibo.order;

import java.util.Locale;

/** How far our own shipping of an order is. Thread-safe. */
public enum ShipState {
    NONE,
    /** Acknowledged here, on its way to the platform. */
    INTENT,
    DONE,
    /** The platform would not have it. */
    REJECTED;

    /** The word in the store. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a stored word. */
    public static ShipState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
