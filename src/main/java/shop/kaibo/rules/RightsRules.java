package shop.kaibo.rules;

import shop.kaibo.base.Money;
import shop.kaibo.base.Shanghai;
import shop.kaibo.rules.signed.RuleLibrary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which rights a buyer has in a case, from dated data. A window of n days is counted from the day
 * the parcel was signed for, which is day 0, to the end of day n in Asia/Shanghai, and judged by
 * when the buyer applied. Thread-safe.
 */
public final class RightsRules {
    private final RuleLibrary library;

    private record Document(List<Entry> rights) {}

    /** A right of the data file; in force from its day until a newer one of the same code. */
    private record Entry(
            String code,
            String from,
            int days,
            List<String> types,
            List<String> words,
            String source) {
        LocalDate start() {
            return LocalDate.parse(from);
        }

        boolean covers(Claim claim) {
            return types.contains(claim.type())
                    && (words.isEmpty() || words.stream().anyMatch(claim.reason()::contains));
        }
    }

    public RightsRules(RuleLibrary library) {
        this.library = library;
    }

    /** The rights shipped with the program. */
    public static RightsRules shipped() {
        return new RightsRules(RuleLibrary.shipped());
    }

    /** Looks at a claim: each right that its type knows, our own sum, one sentence. */
    public Verdict judge(Claim claim) {
        var rights = new ArrayList<Right>();
        for (Entry entry : inForce(claim.appliedMs())) {
            if (entry.covers(claim)) {
                rights.add(look(entry, claim));
            }
        }
        long expected = Math.max(0, claim.paidFen() - claim.refundedFen());
        return new Verdict(
                rights, expected, mismatch(claim, expected), why(claim, rights, expected));
    }

    /** Whether words of a buyer find fault with the goods, by the data in force at a moment. */
    public boolean faulty(String reason, long atMs) {
        return inForce(atMs).stream()
                .filter(entry -> entry.code().equals("quality"))
                .anyMatch(entry -> entry.words().stream().anyMatch(reason::contains));
    }

    private List<Entry> inForce(long appliedMs) {
        List<Entry> entries = library.at("rights", appliedMs).as(Document.class).rights();
        LocalDate day = Shanghai.day(appliedMs);
        return entries.stream()
                .filter(entry -> !entry.start().isAfter(day))
                .filter(entry -> entries.stream().noneMatch(other -> replaces(other, entry, day)))
                .toList();
    }

    private static boolean replaces(Entry newer, Entry old, LocalDate day) {
        return newer.code().equals(old.code())
                && newer.start().isAfter(old.start())
                && !newer.start().isAfter(day);
    }

    private static Right look(Entry entry, Claim claim) {
        if (entry.days() == 0) {
            var why = Sentence.of(claim.shipped() ? "rights.shipped" : "rights.not_shipped");
            return new Right(entry.code(), !claim.shipped(), why, entry.source());
        }
        if (claim.signedForMs() == 0) {
            return new Right(entry.code(), true, Sentence.of("rights.not_signed"), entry.source());
        }
        long day = day(claim);
        long left = entry.days() - day;
        Sentence why;
        if (left < 0) {
            why = Sentence.of("rights.over", day, entry.days());
        } else if (day == 0) {
            why = Sentence.of("rights.same_day", left);
        } else if (left == 0) {
            why = Sentence.of("rights.last_day", day);
        } else {
            why = Sentence.of("rights.day", day, left);
        }
        return new Right(entry.code(), left >= 0, why, entry.source());
    }

    private static long day(Claim claim) {
        return Math.max(
                0,
                ChronoUnit.DAYS.between(
                        Shanghai.day(claim.signedForMs()), Shanghai.day(claim.appliedMs())));
    }

    // money without goods may be a part of the price by agreement; never more than was paid
    private static boolean mismatch(Claim claim, long expected) {
        return claim.askedFen() > expected
                || (claim.askedFen() < expected && claim.type().equals("return_refund"));
    }

    private static Sentence why(Claim claim, List<Right> rights, long expected) {
        String asked = Money.yuan(claim.askedFen());
        String ours = Money.yuan(expected);
        if (mismatch(claim, expected)) {
            long off = claim.askedFen() - expected;
            String key = off > 0 ? "rights.why.more" : "rights.why.less";
            return Sentence.of(key, asked, ours, Money.yuan(Math.abs(off)));
        }
        if (claim.askedFen() < expected) {
            return Sentence.of("rights.why.part", asked, ours);
        }
        var held = rights.stream().filter(Right::holds).max(Comparator.comparing(Right::code));
        if (held.isPresent()) {
            return Sentence.of("rights.why." + held.get().code(), asked, ours);
        }
        return rights.stream()
                .filter(right -> right.why().key().equals("rights.over"))
                .findFirst()
                .map(right -> over(right.why(), asked))
                .orElseGet(() -> Sentence.of("rights.why.none", asked, ours));
    }

    private static Sentence over(Sentence why, String asked) {
        return Sentence.of(
                "rights.why.over", why.arguments().get(0), why.arguments().get(1), asked);
    }
}
