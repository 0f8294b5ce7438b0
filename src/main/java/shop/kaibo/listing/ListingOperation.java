package shop.kaibo.listing;

import java.util.List;

/**
 * What has to be done for listings on a platform: the payloads in the outbox. Complete in
 * themselves, so that sending again sends the same. Thread-safe.
 */
public sealed interface ListingOperation {
    /** Kinds of operations as the outbox names them. */
    String CREATE = "listing.create";

    String PRICE = "listing.price";
    String STOCK = "stock.adjust";
    String SHELF = "listing.shelf";
    String TEXT = "listing.text";

    /** Make the listing there; sku ids are ours. */
    record CreateListing(
            String listingId, String title, String category, String photoSha, List<Draft> skus)
            implements ListingOperation {
        public CreateListing {
            skus = List.copyOf(skus);
        }
    }

    /** A sku of a new listing; price in fen. */
    record Draft(String skuId, String spec, String code, long priceFen, long stock) {}

    /**
     * Set a price in fen.
     *
     * @param baseVersion price version it was decided on; 0 for whatever creation answers
     */
    record ChangePrice(String skuId, long priceFen, long baseVersion) implements ListingOperation {}

    /**
     * Other words, category or pictures.
     *
     * @param photos hashes of all its photos in order; none leaves them as they are there
     * @param baseVersion text version it was decided on; 0 for whatever creation answers
     * @param before what goes back into the rows when the platform will not
     */
    record EditListing(
            String listingId,
            String title,
            String category,
            List<String> photos,
            long baseVersion,
            Words before)
            implements ListingOperation {
        public EditListing {
            photos = List.copyOf(photos);
        }

        /** The same on the base of another text version. */
        public EditListing on(long version) {
            return new EditListing(listingId, title, category, photos, version, before);
        }
    }

    /** Title and category, and whether a person chose each of them. */
    record Words(String title, String titleFrom, String category, String categoryFrom) {}

    /** Add or take pieces; the operation's id is also the id of the stock delta. */
    record AdjustStock(String skuId, long delta, String reason) implements ListingOperation {}

    /**
     * Put on sale or take down.
     *
     * @param before the state it goes back to when the platform will not
     */
    record SetOnSale(String listingId, boolean onSale, String before) implements ListingOperation {}
}
