package shop.kaibo.aftersale.defect;

import java.util.List;

/**
 * What is wrong with a listing, or with one batch of it. Thread-safe.
 *
 * @param batch its name, "" for what was sold before the first batch began
 * @param reasons why, the most frequent first, with how many
 */
public record Defect(
        String listingId, int slot, String title, String batch, Rate rate, List<Reason> reasons) {
    public Defect {
        reasons = List.copyOf(reasons);
    }

    /** One reason and its pieces. */
    public record Reason(String words, long pieces) {}
}
