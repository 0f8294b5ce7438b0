package shop.kaibo.listing;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Refused;
import shop.kaibo.operator.ShopSettings;

import java.util.List;

/** Shelves with what stands on them, left by the stock law. */
final class Shelves {
    private Shelves() {}

    /** The open shelf, else the last one; one without an id when there never was any. */
    static Shelf last(Handle handle) {
        return ListingStore.shelf(handle)
                .map(shelf -> filled(handle, shelf))
                .orElseGet(() -> none(handle));
    }

    /** One shelf; refuses an unknown one. */
    static Shelf of(Handle handle, String shelfId) {
        return ListingStore.shelf(handle, shelfId)
                .map(shelf -> filled(handle, shelf))
                .orElseThrow(() -> new Refused("slot", "refused.slot.gone"));
    }

    private static Shelf none(Handle handle) {
        return new Shelf("", false, Slots.first(ShopSettings.station(handle)), List.of());
    }

    private static Shelf filled(Handle handle, Shelf shelf) {
        var listings = ListingStore.onShelf(handle, shelf.id());
        // what is listed after a shelf was closed opens another
        int next = shelf.open() ? shelf.nextSlot() : Slots.first(ShopSettings.station(handle));
        return new Shelf(shelf.id(), shelf.open(), next, listings);
    }
}
