package shop.kaibo.desk.listing;

import shop.kaibo.listing.Particulars;
import shop.kaibo.listing.Pending;
import shop.kaibo.listing.Shelf;
import shop.kaibo.listing.Template;
import shop.kaibo.listing.Today;
import shop.kaibo.listing.guard.PriceBook;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the screen reads from the store, in one piece. Thread-safe. */
record Desk(
        Shelf shelf,
        Map<String, Particulars> particulars,
        Today today,
        PriceBook prices,
        Template template,
        Map<String, Pending> pending) {
    /** Where it comes from. */
    static final Set<String> TABLES =
            Set.of("listing", "sku", "stock_delta", "stock_move", "shelf", "outbox", "setting");

    static final Desk EMPTY =
            new Desk(
                    new Shelf("", false, 1, List.of()),
                    Map.of(),
                    new Today(0, 0, 0),
                    PriceBook.EMPTY,
                    Template.FIRST,
                    Map.of());
}
