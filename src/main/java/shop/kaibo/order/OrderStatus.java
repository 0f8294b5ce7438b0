package shop.kaibo.order;

import java.util.Locale;

/** How far an order is, the same for every platform. Thread-safe. */
public enum OrderStatus {
    PENDING_PAY,
    PAID,
    PART_SHIPPED,
    SHIPPED,
    RECEIVED,
    DONE,
    CLOSED,
    OTHER;

    /** The word in the store and on the command line: "paid". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of a stored word. */
    public static OrderStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether goods may still have to leave. */
    public boolean toShip() {
        return this == PAID || this == PART_SHIPPED;
    }
}
