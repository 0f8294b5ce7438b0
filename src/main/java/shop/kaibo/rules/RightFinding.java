package shop.kaibo.rules;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Money;
import shop.kaibo.base.Shanghai;

import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Looks at one right for one claim. A window of n days is counted from the day the parcel was
 * signed for, which is day 0, to the end of day n in Asia/Shanghai; a window of hours to the
 * second. Thread-safe.
 */
final class RightFinding {
    private static final long HOUR_MS = 3_600_000L;
    private static final int UNOPENED = 1;
    private static final Set<String> BRINGS_BACK =
            Set.of("return_refund", "exchange", "repair", "rejected_delivery");

    private RightFinding() {}

    /**
     * Whether goods come back in a case of this type, as long as no right lets the buyer keep them.
     */
    static boolean bringsBack(String type) {
        return BRINGS_BACK.contains(type);
    }

    static Right of(RightEntry entry, Claim claim, boolean unpaid) {
        Sentence against = against(entry, claim);
        boolean back = bringsBack(claim.type());
        if (against != null) {
            return new Right(
                    entry.code(), false, against, entry.source(), 0, Freight.UNKNOWN, back);
        }
        long sum = unpaid ? 0 : sum(entry, claim);
        boolean comes = back && !entry.keeps();
        return new Right(
                entry.code(),
                true,
                held(entry, claim, sum),
                entry.source(),
                sum,
                entry.paysFreight(),
                comes);
    }

    /** What the right gives by itself, in fen, before anything was paid back. */
    static long sum(RightEntry entry, Claim claim) {
        return switch (entry.gives()) {
            case "none" -> 0;
            case "share" ->
                    Money.share(claim.paidFen(), claim.condition().badPoints(), Condition.WHOLE);
            case "multiple" -> Math.multiplyExact(claim.paidFen(), entry.multiple());
            default -> claim.paidFen();
        };
    }

    private static @Nullable Sentence against(RightEntry entry, Claim claim) {
        if (!entry.types().contains(claim.type())) {
            return Sentence.of("rights.type");
        }
        if (!entry.answers(claim.reason())) {
            return Sentence.of("rights.reason");
        }
        if (entry.promised() && !claim.promise().rights().contains(entry.code())) {
            return Sentence.of(claim.promise().known() ? "rights.unpromised" : "rights.unrecorded");
        }
        String category = claim.promise().category();
        if (!entry.fits(category)) {
            return Sentence.of("rights.category", leaf(category));
        }
        if (entry.unshipped()) {
            return claim.shipped() ? Sentence.of("rights.shipped") : null;
        }
        Sentence late = late(entry, claim);
        return late != null ? late : spoilt(entry, claim);
    }

    private static @Nullable Sentence late(RightEntry entry, Claim claim) {
        if (claim.signedForMs() == 0) {
            return null;
        }
        if (entry.windowHours() > 0) {
            long passed = claim.appliedMs() - claim.signedForMs();
            return passed > entry.windowHours() * HOUR_MS
                    ? Sentence.of("rights.hours_over", entry.windowHours())
                    : null;
        }
        long day = day(claim);
        return day > entry.windowDays()
                ? Sentence.of("rights.over", day, entry.windowDays())
                : null;
    }

    private static @Nullable Sentence spoilt(RightEntry entry, Claim claim) {
        int grade = claim.condition().grade();
        if (grade > UNOPENED && entry.mustBeSealed(claim.promise().category())) {
            return Sentence.of("rights.opened", leaf(claim.promise().category()));
        }
        if (grade > 0 && !entry.grades().isEmpty() && !entry.grades().contains(grade)) {
            return Sentence.of("rights.grade", grade);
        }
        return entry.proof() && !claim.condition().proof() ? Sentence.of("rights.proof") : null;
    }

    private static Sentence held(RightEntry entry, Claim claim, long sum) {
        if (entry.unshipped()) {
            return Sentence.of("rights.not_shipped");
        }
        if (entry.gives().equals("share")) {
            int points = claim.condition().badPoints();
            return points == 0
                    ? Sentence.of("rights.bad_unsaid")
                    : Sentence.of("rights.bad", Condition.percent(points), Money.yuan(sum));
        }
        if (entry.gives().equals("multiple")) {
            String paid = Money.yuan(claim.paidFen());
            return Sentence.of("rights.times", paid, entry.multiple(), Money.yuan(sum));
        }
        if (entry.gives().equals("none")) {
            return Sentence.of("rights.freight." + entry.paysFreight().word() + ".long");
        }
        return window(entry, claim);
    }

    private static Sentence window(RightEntry entry, Claim claim) {
        if (claim.signedForMs() == 0) {
            return Sentence.of("rights.not_signed");
        }
        long day = day(claim);
        long left = entry.windowDays() - day;
        if (day == 0) {
            return Sentence.of("rights.same_day", left);
        }
        return left == 0
                ? Sentence.of("rights.last_day", day)
                : Sentence.of("rights.day", day, left);
    }

    private static String leaf(String category) {
        return category.substring(category.lastIndexOf('/') + 1);
    }

    private static long day(Claim claim) {
        return Math.max(
                0,
                ChronoUnit.DAYS.between(
                        Shanghai.day(claim.signedForMs()), Shanghai.day(claim.appliedMs())));
    }
}
