package shop.kaibo.listing;

import java.util.List;

/**
 * The slots of one show: opened by the first listing, adopted by the next broadcast, closed by its
 * end. Thread-safe.
 *
 * @param id "" when nothing was ever listed
 * @param nextSlot the number the next listing will get, on another shelf when this one is closed
 * @param listings by slot, lowest first
 */
public record Shelf(String id, boolean open, int nextSlot, List<Listing> listings) {
    public Shelf {
        listings = List.copyOf(listings);
    }
}
