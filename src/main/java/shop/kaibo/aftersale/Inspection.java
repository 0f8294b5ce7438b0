package shop.kaibo.aftersale;

import org.jspecify.annotations.Nullable;

/**
 * What a person found in a returned parcel. Thread-safe.
 *
 * @param pieces how many came back, 0 for an empty parcel; null when none of the case is missing
 * @param photoSha sha256 of a picture taken as evidence, null for none
 */
public record Inspection(Grade grade, @Nullable Long pieces, @Nullable String photoSha) {
    /** Everything came back, in this state. */
    public static Inspection whole(Grade grade) {
        return new Inspection(grade, null, null);
    }

    /** How many of the case's pieces are here. */
    long of(AfterSale sale) {
        return pieces == null ? sale.quantity() : pieces;
    }

    /** The platform's reason code where this finding refuses, with the sentence's key behind it. */
    String reasonCode(AfterSale sale) {
        if (of(sale) == 0) {
            return "empty";
        }
        return grade.pays() && of(sale) < sale.quantity() ? "missing" : grade.reasonCode();
    }
}
