package shop.kaibo.desk.listing;

import org.jspecify.annotations.Nullable;

/**
 * Where the hand is: a field of a card, or the one-line entry when there is no card. Thread-safe.
 */
record Caret(@Nullable CardViewModel card, Spot spot) {
    /** The fields of a card. */
    enum Spot {
        PRICE,
        STOCK,
        CODE,
        LINE
    }
}
