package shop.kaibo.listing;

import org.jdbi.v3.core.Handle;

import shop.kaibo.sqlite.Tx;

import java.util.Optional;

/**
 * Versions of the promise: price, picture, rights and category as buyers were shown them from a
 * moment on. They are never changed by what the listing becomes later. Thread-safe; writing belongs
 * to the transaction handed in.
 */
final class Versions {
    private Versions() {}

    static void add(Tx tx, String id, Sku sku, Listing listing, long fen, long now) {
        add(tx, id, sku.id(), listing.title(), fen, listing.photoSha(), now, 0);
    }

    static void add(
            Tx tx,
            String id,
            String skuId,
            String title,
            long fen,
            String photoSha,
            long fromMs,
            long confirmedMs) {
        tx.update(
                "INSERT INTO listing_version(id, sku_id, title, price_fen, photo_sha, rights,"
                    + " category, from_ms, confirmed_ms) VALUES (?,?,?,?,?,?, (SELECT l.category"
                    + " FROM sku s JOIN listing l ON l.id = s.listing_id WHERE s.id = ?), ?,?) ON"
                    + " CONFLICT(id) DO UPDATE SET price_fen = excluded.price_fen, from_ms ="
                    + " excluded.from_ms",
                id,
                skuId,
                title,
                fen,
                photoSha,
                String.join(",", ListingStore.template(tx.handle()).rights()),
                skuId,
                fromMs,
                confirmedMs);
        tx.touched("listing_version");
    }

    /** The version in force on the platform at a moment, by what was asked then if it is known. */
    static Optional<String> at(Handle handle, String skuId, long atMs, long priceFen) {
        return handle.createQuery(
                        "SELECT id FROM listing_version WHERE sku_id = ? AND from_ms <= ? ORDER BY"
                                + " price_fen = ? DESC, confirmed_ms BETWEEN 1 AND ? DESC,"
                                + " confirmed_ms > 0 DESC, max(confirmed_ms, from_ms) DESC, id"
                                + " DESC LIMIT 1")
                .bind(0, skuId)
                .bind(1, atMs)
                .bind(2, priceFen)
                .bind(3, atMs)
                .mapTo(String.class)
                .findOne();
    }
}
