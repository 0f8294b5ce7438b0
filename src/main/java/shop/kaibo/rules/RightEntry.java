package shop.kaibo.rules;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A right as the signed document has it; what a document leaves out sets no condition. Thread-safe.
 *
 * @param from first day of the entry, when it differs from its document's
 * @param days window to the end of that day after signing, Asia/Shanghai
 * @param hours window to the second after signing
 * @param terms promised: only where the listing promised it; proof: a picture or paper is needed;
 *     keeps: the buyer keeps the goods; unshipped: only before the goods leave
 * @param types case types it answers
 * @param words reasons it answers, by a part of them; none: any reason
 * @param only categories it is for, by a part of their name; none: all
 * @param except categories it is not for
 * @param sealed categories that must come back unopened
 * @param grades grades of the bench that it accepts; none: all
 * @param sum none, paid, share (of what is bad) or multiple
 * @param beside case types that pay the price, so that the multiple comes apart from them
 */
record RightEntry(
        String code,
        @Nullable String from,
        @Nullable Integer days,
        @Nullable Integer hours,
        List<String> terms,
        List<String> types,
        List<String> words,
        List<String> only,
        List<String> except,
        List<String> sealed,
        List<Integer> grades,
        @Nullable String sum,
        @Nullable Integer times,
        List<String> beside,
        @Nullable String freight,
        String source) {
    RightEntry {
        terms = given(terms);
        types = given(types);
        words = given(words);
        only = given(only);
        except = given(except);
        sealed = given(sealed);
        grades = given(grades);
        beside = given(beside);
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    LocalDate start() {
        return from == null ? LocalDate.MIN : LocalDate.parse(from);
    }

    boolean promised() {
        return terms.contains("promised");
    }

    boolean proof() {
        return terms.contains("proof");
    }

    boolean keeps() {
        return terms.contains("keeps");
    }

    /** The first document wrote it as a window of no days. */
    boolean unshipped() {
        return terms.contains("unshipped") || hours == null && windowDays() == 0 && from != null;
    }

    int windowDays() {
        return days == null ? 0 : days;
    }

    int windowHours() {
        return hours == null ? 0 : hours;
    }

    long multiple() {
        return times == null ? 1 : times;
    }

    /** Which sum it gives: none, paid, share, multiple. */
    String gives() {
        return sum == null ? "paid" : sum;
    }

    Freight paysFreight() {
        return freight == null
                ? Freight.UNKNOWN
                : Freight.valueOf(freight.toUpperCase(Locale.ROOT));
    }

    boolean answers(String reason) {
        return words.isEmpty() || words.stream().anyMatch(reason::contains);
    }

    /** Whether the case is of a kind and for a reason it knows. */
    boolean covers(Claim claim) {
        return types.contains(claim.type()) && answers(claim.reason());
    }

    /** What is not known of the goods takes no right away. */
    boolean fits(String category) {
        return category.isEmpty()
                || except.stream().noneMatch(category::contains)
                        && (only.isEmpty() || only.stream().anyMatch(category::contains));
    }

    boolean mustBeSealed(String category) {
        return sealed.stream().anyMatch(category::contains);
    }
}
