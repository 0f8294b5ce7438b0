package shop.kaibo.desk.listing;

import java.util.Locale;

/** The three pages of F2: before, at and after the show. Thread-safe. */
public enum Page {
    PREP,
    LISTING,
    AFTER;

    /** How it is named in the bundles: "prep". */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
