package shop.kaibo.listing;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What happened to listings: the payloads of the history. Thread-safe. */
public sealed interface ListingEvent {
    /** "listing.created": a listing with all that was promised. */
    record Created(
            String listingId,
            String shelfId,
            int slot,
            String title,
            String category,
            String photoSha,
            List<ListingOperation.Draft> skus)
            implements ListingEvent {
        public Created {
            skus = List.copyOf(skus);
        }
    }

    /** "listing.price": fen before and after. */
    record Repriced(String listingId, String skuId, long fromFen, long toFen)
            implements ListingEvent {}

    /** "listing.stock": pieces added or taken by people, and what was left after it. */
    record Restocked(String listingId, String skuId, long delta, long left, String reason)
            implements ListingEvent {}

    /** "listing.left": the platform counts otherwise than we did, so this is what is left. */
    record Counted(String listingId, String skuId, long left) implements ListingEvent {}

    /** "listing.text": title, category and number of photos after it; what it said before. */
    record Reworded(
            String listingId,
            String fromTitle,
            String title,
            String fromCategory,
            String category,
            int photos)
            implements ListingEvent {}

    /** "listing.notes": what the shop notes for itself. */
    record Noted(String listingId, String origin, boolean standard, String fit)
            implements ListingEvent {}

    /** "listing.state": where it is now, and the platform's reason. */
    record Moved(String listingId, String from, String to, @Nullable String reason)
            implements ListingEvent {}
}
