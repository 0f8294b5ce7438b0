package shop.kaibo.desk.listing;

import shop.kaibo.listing.Pending;
import shop.kaibo.listing.Shelf;
import shop.kaibo.listing.Template;
import shop.kaibo.listing.Today;
import shop.kaibo.listing.guard.PriceBook;

import java.util.List;
import java.util.Map;

/** What the screen reads from the store, in one piece. Thread-safe. */
record Desk(
        Shelf shelf,
        Today today,
        PriceBook prices,
        Template template,
        Map<String, Pending> pending) {
    static final Desk EMPTY =
            new Desk(
                    new Shelf("", false, 1, List.of()),
                    new Today(0, 0, 0),
                    PriceBook.EMPTY,
                    Template.FIRST,
                    Map.of());
}
