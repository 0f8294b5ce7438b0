package shop.kaibo.aftersale;

import org.jspecify.annotations.Nullable;

import shop.kaibo.buyer.watch.Watched;
import shop.kaibo.order.OrderLine;
import shop.kaibo.order.OrderRow;
import shop.kaibo.rules.Verdict;

import java.util.List;

/**
 * A case with all the bench needs to decide it. Thread-safe.
 *
 * @param order null until the order itself has been seen
 * @param line the line of the order that the case is about, as ordered
 * @param paidFen what was paid for the pieces of the case
 * @param parcel the parcel already taken in for it
 * @param watched why its buyer is looked at twice, null for nearly everybody; forbids nothing
 * @param swaps what may go out for an exchange whose wanted sku nobody here knows, else none
 */
public record CaseCard(
        AfterSale sale,
        @Nullable OrderRow order,
        @Nullable OrderLine line,
        long paidFen,
        Verdict verdict,
        @Nullable Parcel parcel,
        @Nullable Watched watched,
        List<Swap> swaps) {
    public CaseCard {
        swaps = List.copyOf(swaps);
    }
}
