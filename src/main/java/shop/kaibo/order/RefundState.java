package shop.kaibo.order;

import java.util.Locale;

/** What after-sales says of an order; while a refund is under way its goods stay. Thread-safe. */
public enum RefundState {
    NONE,
    UNDER_WAY,
    REFUNDED;

    /** Whether money goes or went back. */
    public boolean counts() {
        return this != NONE;
    }

    /** The word in the store. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a stored word. */
    public static RefundState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
