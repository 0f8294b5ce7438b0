package shop.kaibo.rules;

import java.util.Set;

/**
 * What the buyer was promised when the order was placed, so that later changes of the listing never
 * alter a decision. Thread-safe.
 *
 * @param known whether it was kept at all; of an order nobody listed here nothing is known
 * @param rights codes of the rights promised with the listing
 * @param category leaf category of the goods, "" when they had none
 */
public record Promise(boolean known, Set<String> rights, String category) {
    /** Nothing was kept. */
    public static final Promise UNKNOWN = new Promise(false, Set.of(), "");

    public Promise {
        rights = Set.copyOf(rights);
    }
}
