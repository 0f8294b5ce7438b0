package shop.kaibo.platform;

import java.util.List;

/**
 * What a platform needs to create a listing. Thread-safe.
 *
 * @param reference our listing id: the way back to it after an unanswered create
 * @param photos remote picture references in order, from {@link PlatformGateway#uploadPhoto}
 * @param slot the number it is spoken by, for the other stations of the shop; 0 for none
 */
public record ListingDraft(
        String reference,
        String title,
        String category,
        List<String> photos,
        List<Sku> skus,
        int slot) {
    public ListingDraft {
        photos = List.copyOf(photos);
        skus = List.copyOf(skus);
    }

    /** Without a number. */
    public ListingDraft(
            String reference, String title, String category, List<String> photos, List<Sku> skus) {
        this(reference, title, category, photos, skus, 0);
    }

    /** One sku with its first price (fen) and stock (pieces). */
    public record Sku(String reference, String spec, String code, long priceFen, long stock) {}
}
