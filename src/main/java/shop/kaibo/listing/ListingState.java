package shop.kaibo.listing;

import java.util.Locale;

/** How far a listing truly is on its way to buyers. Thread-safe. */
public enum ListingState {
    /** Durable here, not sent yet. */
    SAVED,
    UPLOADING,
    AUDITING,
    APPROVED,
    IN_CART,
    ON_SALE,
    REFUSED,
    /** Taken down. */
    OFF;

    /** The word of the file and of the command line: "on_sale". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ListingState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
