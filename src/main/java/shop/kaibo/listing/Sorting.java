package shop.kaibo.listing;

import org.jdbi.v3.core.Handle;

import shop.kaibo.photo.Likeness;

import java.util.Optional;

/**
 * The leaf category of a thing nobody sorted: that of the same merchant code, of a photo like its
 * own, else the template's. Works without a network. Thread-safe.
 *
 * @param from where it comes from: one of the words below
 */
record Sorting(String category, String from) {
    /** A person or the platform's own listing said so. */
    static final String OWN = "own";

    /** A guess of the template: the platform may know better. */
    static final String TEMPLATE = "template";

    static final String CODE = "code";
    static final String PHOTO = "photo";

    /** The platform proposed it. */
    static final String PLATFORM = "platform";

    /** Bits of shape: fewer than make a thing the same, as its colours are not looked at here. */
    private static final int NEAR = 6;

    private static final int LOOKED_AT = 2_000;

    /** The category of a new thing, by what was typed first. */
    static Sorting of(Handle handle, QuickListing wanted, Template template) {
        if (!wanted.category().isEmpty()) {
            return new Sorting(wanted.category(), OWN);
        }
        return byCode(handle, wanted.skus().getFirst().code())
                .or(() -> byPhoto(handle, wanted.photo().perceptualHash()))
                .orElse(new Sorting(template.category(), TEMPLATE));
    }

    private static Optional<Sorting> byCode(Handle handle, String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return handle.createQuery(
                        "SELECT l.category FROM sku s JOIN listing l ON l.id = s.listing_id WHERE"
                                + " s.code = ? AND s.code <> '' AND l.category <> '' AND"
                                + " l.category_from <> 'template' ORDER BY l.rowid DESC LIMIT 1")
                .bind(0, code)
                .mapTo(String.class)
                .findOne()
                .map(category -> new Sorting(category, CODE));
    }

    private static Optional<Sorting> byPhoto(Handle handle, long hash) {
        if (hash == 0) {
            return Optional.empty();
        }
        record Seen(int distance, String category) {}
        return handle
                .createQuery(
                        "SELECT photo_hash, category FROM listing WHERE photo_hash <> 0 AND"
                                + " category <> '' AND category_from <> 'template' ORDER BY rowid"
                                + " DESC LIMIT ?")
                .bind(0, LOOKED_AT)
                .map(
                        (rows, _) ->
                                new Seen(
                                        Likeness.apart(hash, rows.getLong("photo_hash")),
                                        rows.getString("category")))
                .stream()
                .filter(seen -> seen.distance() <= NEAR)
                .min((a, b) -> Integer.compare(a.distance(), b.distance()))
                .map(seen -> new Sorting(seen.category(), PHOTO));
    }
}
