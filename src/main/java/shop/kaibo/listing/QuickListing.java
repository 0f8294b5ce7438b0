package shop.kaibo.listing;

import org.jspecify.annotations.Nullable;

import shop.kaibo.photo.Photo;

import java.util.List;

/**
 * What a merchant gives to put something on sale. Thread-safe.
 *
 * @param title blank for the template's
 * @param category blank for the last one used
 * @param importKey names the row of a sheet: the same key again is the same listing
 * @param listingMs first key to saved, 0 when nobody typed
 */
public record QuickListing(
        Photo photo,
        String title,
        String category,
        List<Wanted> skus,
        @Nullable String importKey,
        long listingMs) {
    public QuickListing {
        skus = List.copyOf(skus);
    }

    /** One sku with its price (fen) and stock (pieces). */
    public record Wanted(String spec, String code, long priceFen, long stock) {}

    /** One photo, one price, one stock. */
    public static QuickListing of(Photo photo, long priceFen, long stock, String code) {
        return new QuickListing(
                photo, "", "", List.of(new Wanted("", code, priceFen, stock)), null, 0);
    }
}
