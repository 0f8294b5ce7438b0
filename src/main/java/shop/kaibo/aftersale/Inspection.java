package shop.kaibo.aftersale;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Money;
import shop.kaibo.base.Refused;

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

    /**
     * Whether the goods are taken: grades 1 to 3 when all came back, or when the platform pays no
     * more than the share of those that did. The others are refused and talked about.
     */
    public boolean accepted(CaseCard card) {
        AfterSale sale = card.sale();
        long here = of(sale);
        if (here < 0 || here > sale.quantity()) {
            throw new Refused("pieces", "aftersale.pieces", sale.quantity());
        }
        if (!grade.pays() || here == 0) {
            return false;
        }
        return here == sale.quantity()
                || sale.amountFen() <= Money.share(card.paidFen(), here, sale.quantity());
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
