package shop.kaibo.tour;

import java.util.List;

/**
 * What a tour did and found; written as report.json. Thread-safe.
 *
 * @param listed acknowledged on screen
 * @param onSale buyable on the platform
 * @param waiting operations not delivered at the end, whatever they wait for
 * @param lost listings and orders one side does not know, skus whose price or stock differ
 * @param doubled done more than once on the platform
 */
public record TourReport(
        long listed,
        long onSale,
        long orders,
        long shipped,
        long casesClosed,
        long waiting,
        long lost,
        long doubled,
        List<String> screens) {
    public TourReport {
        screens = List.copyOf(screens);
    }

    /** Whether the promise held. */
    public boolean holds(long goods, long wantedOrders) {
        return listed == goods
                && onSale == goods
                && orders == wantedOrders
                && waiting == 0
                && lost == 0
                && doubled == 0;
    }
}
