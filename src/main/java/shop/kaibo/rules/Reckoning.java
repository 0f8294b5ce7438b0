package shop.kaibo.rules;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Money;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Puts the rights of a case together: of those that hold, the last of the data that gives money
 * decides. Without one the platform's sum is only held against what was paid. Thread-safe.
 */
final class Reckoning {
    // refusals that say something about this case, and not only that the right is for others
    private static final Set<String> TELLING =
            Set.of(
                    "rights.over",
                    "rights.hours_over",
                    "rights.category",
                    "rights.opened",
                    "rights.grade",
                    "rights.proof");

    private final Claim claim;
    private final boolean unpaid;
    private final List<Right> rights;
    private final @Nullable RightEntry decides;
    private final long whole;
    private final long expected;

    private Reckoning(
            Claim claim, boolean unpaid, List<Right> rights, @Nullable RightEntry decides) {
        this.claim = claim;
        this.unpaid = unpaid;
        this.rights = rights;
        this.decides = decides;
        whole = whole(claim, decides);
        // more than was paid is given only as a multiple
        long most = Math.max(claim.paidFen(), whole);
        expected = Math.max(0, Math.min(whole, most - claim.refundedFen()));
    }

    static Verdict of(Claim claim, boolean unpaid, List<RightEntry> entries, List<Right> rights) {
        RightEntry decides = null;
        long beside = 0;
        Freight freight = Freight.UNKNOWN;
        boolean back = RightFinding.bringsBack(claim.type());
        for (int i = 0; i < rights.size(); i++) {
            Right right = rights.get(i);
            if (!right.holds()) {
                continue;
            }
            RightEntry entry = entries.get(i);
            back &= !entry.keeps();
            freight = freight == Freight.INSURANCE ? freight : right.freight();
            if (apart(entry, claim)) {
                beside = right.sumFen();
            }
            if (!entry.gives().equals("none")) {
                decides = entry;
            }
        }
        var reckoning = new Reckoning(claim, unpaid, rights, decides);
        var shown = rights.stream().sorted(Comparator.comparing(right -> !right.holds())).toList();
        return new Verdict(
                shown,
                unpaid ? 0 : reckoning.expected,
                beside,
                back ? freight : Freight.NONE,
                back,
                reckoning.mismatch(),
                reckoning.why(beside));
    }

    private static boolean apart(RightEntry entry, Claim claim) {
        return entry.beside().contains(claim.type());
    }

    private static long whole(Claim claim, @Nullable RightEntry decides) {
        if (decides == null || apart(decides, claim) || unsaid(decides, claim)) {
            return claim.paidFen();
        }
        return RightFinding.sum(decides, claim);
    }

    private static boolean unsaid(RightEntry entry, Claim claim) {
        return entry.gives().equals("share") && claim.condition().badPoints() == 0;
    }

    private String gives() {
        return decides == null || apart(decides, claim) || unsaid(decides, claim)
                ? "paid"
                : decides.gives();
    }

    // money without goods may be a part of the price by agreement; never more than a right gives
    private boolean mismatch() {
        boolean exact = claim.type().equals("return_refund") || !gives().equals("paid");
        return claim.askedFen() > expected || !unpaid && exact && claim.askedFen() < expected;
    }

    private Sentence why(long beside) {
        String asked = Money.yuan(claim.askedFen());
        String ours = Money.yuan(expected);
        if (mismatch()) {
            long off = claim.askedFen() - expected;
            String key = off > 0 ? "rights.why.more" : "rights.why.less";
            return Sentence.of(key, asked, ours, Money.yuan(Math.abs(off)));
        }
        if (unpaid) {
            return Sentence.of("rights.why.unpaid");
        }
        if (claim.askedFen() < expected) {
            return Sentence.of("rights.why.part", asked, ours);
        }
        if (claim.refundedFen() > 0) {
            return Sentence.of(
                    "rights.why.rest", asked, Money.yuan(whole), Money.yuan(claim.refundedFen()));
        }
        return decides == null ? without(asked, ours) : by(decides, asked, beside);
    }

    private Sentence by(RightEntry right, String asked, long beside) {
        String key = "rights.why." + right.code();
        String paid = Money.yuan(claim.paidFen());
        if (apart(right, claim)) {
            return Sentence.of(key + ".beside", asked, paid, Money.yuan(beside));
        }
        return switch (gives()) {
            case "share" -> {
                String percent = Condition.percent(claim.condition().badPoints());
                yield Sentence.of(key, asked, paid, percent);
            }
            case "multiple" -> Sentence.of(key, asked, paid, right.multiple());
            default ->
                    unsaid(right, claim)
                            ? Sentence.of("rights.why.bad_unsaid", asked, paid)
                            : Sentence.of(key, asked, paid);
        };
    }

    // nothing holds: the nearest reason why, and the sum the platform has set all the same
    private Sentence without(String asked, String ours) {
        return rights.stream()
                .map(Right::why)
                .filter(why -> TELLING.contains(why.key()))
                .reduce((_, later) -> later)
                .map(why -> set(why, asked))
                .orElseGet(() -> Sentence.of("rights.why.none", asked, ours));
    }

    private static Sentence set(Sentence why, String asked) {
        var arguments = new java.util.ArrayList<Object>(why.arguments());
        arguments.add(asked);
        String key = "rights.why." + why.key().substring("rights.".length());
        return Sentence.of(key, arguments.toArray());
    }
}
