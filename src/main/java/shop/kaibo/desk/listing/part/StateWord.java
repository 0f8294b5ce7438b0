package shop.kaibo.desk.listing.part;

import shop.kaibo.base.Texts;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingState;

/** How far a listing truly is, in a word. Thread-safe. */
public final class StateWord {
    private StateWord() {}

    public static String of(Listing listing, Texts texts) {
        String word = texts.get("listing.state." + listing.state().word());
        boolean says =
                listing.state() == ListingState.SAVED || listing.state() == ListingState.UPLOADING;
        return listing.waiting() && !says ? texts.get("listing.waiting", word) : word;
    }
}
