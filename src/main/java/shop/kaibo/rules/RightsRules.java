package shop.kaibo.rules;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Shanghai;
import shop.kaibo.rules.signed.RuleLibrary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which rights a buyer has in a case, from the dated, signed data in force when the buyer applied.
 * Thread-safe.
 */
public final class RightsRules {
    /** The rights a merchant may promise with a listing, in the order people know them. */
    public static final List<String> PROMISES =
            List.of(
                    "no_reason",
                    "freight_insurance",
                    "refund_without_return",
                    "fake_pay_nine",
                    "spoiled_fruit",
                    "allergy",
                    "warranty_180",
                    "certified_authentic");

    private final RuleLibrary library;

    private record Document(@Nullable Set<String> unpaid, List<RightEntry> rights) {
        boolean paysNothing(String type) {
            return unpaid != null && unpaid.contains(type);
        }
    }

    public RightsRules(RuleLibrary library) {
        this.library = library;
    }

    /** The rights shipped with the program. */
    public static RightsRules shipped() {
        return new RightsRules(RuleLibrary.shipped());
    }

    /** The deadlines of the same signed data. */
    public DeadlineRules deadlines() {
        return new DeadlineRules(library);
    }

    /**
     * Looks at a claim: each right the law gives for its type and reason, each that was promised
     * beyond the law, our own sum, one sentence.
     */
    public Verdict judge(Claim claim) {
        Document document = document(claim.appliedMs());
        boolean unpaid = document.paysNothing(claim.type());
        var entries = new ArrayList<RightEntry>();
        var rights = new ArrayList<Right>();
        for (RightEntry entry : inForce(document, claim.appliedMs())) {
            boolean promised = claim.promise().rights().contains(entry.code());
            if (entry.promised() ? promised : entry.covers(claim)) {
                entries.add(entry);
                rights.add(RightFinding.of(entry, claim, unpaid));
            }
        }
        return Reckoning.of(claim, unpaid, entries, rights);
    }

    /**
     * Every right of the data, in its order, looked at for a claim: also those nobody asked for.
     */
    List<Right> all(Claim claim) {
        Document document = document(claim.appliedMs());
        boolean unpaid = document.paysNothing(claim.type());
        return inForce(document, claim.appliedMs()).stream()
                .map(entry -> RightFinding.of(entry, claim, unpaid))
                .toList();
    }

    /** Whether words of a buyer find fault with the goods, by the data in force at a moment. */
    public boolean faulty(String reason, long atMs) {
        return inForce(document(atMs), atMs).stream()
                .filter(entry -> entry.code().equals("quality"))
                .anyMatch(entry -> entry.answers(reason));
    }

    private Document document(long atMs) {
        return library.at("rights", atMs).as(Document.class);
    }

    private static List<RightEntry> inForce(Document document, long atMs) {
        LocalDate day = Shanghai.day(atMs);
        List<RightEntry> entries = document.rights();
        return entries.stream()
                .filter(entry -> !entry.start().isAfter(day))
                .filter(entry -> entries.stream().noneMatch(other -> replaces(other, entry, day)))
                .toList();
    }

    private static boolean replaces(RightEntry newer, RightEntry old, LocalDate day) {
        return newer.code().equals(old.code())
                && newer.start().isAfter(old.start())
                && !newer.start().isAfter(day);
    }
}
