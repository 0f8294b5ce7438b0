package shop.kaibo.rules;

import java.util.List;

/**
 * What the rights say of a claim. Thread-safe.
 *
 * @param rights what holds first; then what was promised or asked for and does not, with why
 * @param expectedFen our own sum: paid as ordered, or the share or multiple of it that a right
 *     gives, less what was paid back
 * @param besideFen what the platform pays the buyer apart from this case, in fen
 * @param freight who pays the way back
 * @param back whether the goods must come back
 * @param mismatch the platform's sum cannot be explained by ours: a person must look
 * @param why the finding in one sentence with the sum in it
 */
public record Verdict(
        List<Right> rights,
        long expectedFen,
        long besideFen,
        Freight freight,
        boolean back,
        boolean mismatch,
        Sentence why) {
    public Verdict {
        rights = List.copyOf(rights);
    }
}
