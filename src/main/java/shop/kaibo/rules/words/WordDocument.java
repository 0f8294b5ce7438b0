package shop.kaibo.rules.words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * The document "words" as it is written. Thread-safe.
 *
 * @param alike a plain character and those read as it
 * @param pieces a character and the pieces it is written in, apart by spaces; absent before 2026
 * @param parts names for pieces of patterns, used as {@code <NAME>}; later ones may use earlier
 * @param innocent words no pattern may touch
 * @param refusing what stands before a word that is warned of and not offered
 * @param warning what stands behind a word that is warned of; absent before 2026
 * @param number about phone numbers
 */
record WordDocument(
        Map<String, String> alike,
        @Nullable Map<String, String> pieces,
        Map<String, String> parts,
        List<String> innocent,
        String refusing,
        @Nullable String warning,
        Number number,
        List<Rule> rules) {
    /**
     * One rule.
     *
     * @param say which sentence explains it, check.SAY
     * @param loose patterns see the gaps: for addresses on the web
     * @param refusable whether a warning in front of it ("never …") makes it harmless
     * @param only categories it is for, all when absent; a word of their path
     * @param except categories it is not for
     */
    record Rule(
            String id,
            Severity severity,
            String say,
            String source,
            boolean loose,
            boolean refusable,
            @Nullable List<String> only,
            @Nullable List<String> except,
            List<String> patterns) {
        /** Whether a thing of that category is judged by it. */
        boolean covers(String category) {
            return (only == null || only.stream().anyMatch(category::contains))
                    && (except == null || except.stream().noneMatch(category::contains));
        }
    }

    /**
     * How phone numbers are told from other numbers.
     *
     * @param calling words that make a number one to call
     * @param counting words in front of numbers that are none
     * @param between words people put inside a number
     * @param source what forbids them
     */
    record Number(String calling, String counting, List<String> between, String source) {}
}
