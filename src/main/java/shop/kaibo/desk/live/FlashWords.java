package shop.kaibo.desk.live;

import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.flash.Flash;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.listing.Listing;

import java.util.List;

/** Says how long a timed price still holds. Thread-safe. */
final class FlashWords {
    private FlashWords() {}

    /** "闪购 00:42", and honestly while no buyer can see it yet; "" where there is none. */
    static String of(Texts texts, Listing listing, List<Flash> flashes) {
        return flashes.stream()
                .filter(flash -> flash.listingId().equals(listing.id()))
                .findFirst()
                .map(flash -> Formats.since((flash.leftMs() + 999) / 1000 * 1000))
                .map(left -> texts.get(key(listing), left))
                .orElse("");
    }

    private static String key(Listing listing) {
        return listing.waiting() ? "floor.flash.queued" : "floor.flash.badge";
    }
}
