package shop.kaibo.listing;

import org.jdbi.v3.core.Handle;

import shop.kaibo.listing.ListingOperation.Words;
import shop.kaibo.sqlite.Tx;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of what a listing is beside price and stock. */
final class ParticularsStore {
    private static final String ROWS =
            "SELECT l.id, l.title_from, l.category_from, l.text_version, l.wants, l.unit,"
                    + " l.origin, l.standard, l.fit, l.taken_ms, l.reviewed_ms, l.photo_sha ||"
                    + " COALESCE((SELECT group_concat(',' || p.photo_sha, '') FROM (SELECT"
                    + " photo_sha FROM listing_photo WHERE listing_id = l.id ORDER BY position) p),"
                    + " '') AS photos FROM listing l ";

    private ParticularsStore() {}

    static Particulars of(Handle handle, String listingId) {
        return handle.createQuery(ROWS + "WHERE l.id = ?")
                .bind(0, listingId)
                .map((rows, _) -> particulars(rows))
                .one();
    }

    static Map<String, Particulars> onShelf(Handle handle, String shelfId) {
        var all = new LinkedHashMap<String, Particulars>();
        handle.createQuery(ROWS + "WHERE l.shelf_id = ? ORDER BY l.slot")
                .bind(0, shelfId)
                .map((rows, _) -> particulars(rows))
                .forEach(one -> all.put(one.listingId(), one));
        return all;
    }

    static Map<String, Particulars> onLastShelf(Handle handle) {
        return ListingStore.shelf(handle).map(s -> onShelf(handle, s.id())).orElse(Map.of());
    }

    private static Particulars particulars(ResultSet rows) throws SQLException {
        String wants = rows.getString("wants");
        return new Particulars(
                rows.getString("id"),
                rows.getString("title_from"),
                rows.getString("category_from"),
                rows.getLong("text_version"),
                wants == null ? null : split(wants),
                rows.getString("unit"),
                rows.getString("origin"),
                rows.getBoolean("standard"),
                rows.getString("fit"),
                split(rows.getString("photos")),
                rows.getLong("taken_ms"),
                rows.getLong("reviewed_ms"));
    }

    private static List<String> split(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(","));
    }

    static void words(Tx tx, String listingId, Words words, long now) {
        tx.update(
                "UPDATE listing SET title = ?, title_from = ?, category = ?, category_from = ?,"
                        + " updated_ms = ? WHERE id = ?",
                words.title(),
                words.titleFrom(),
                words.category(),
                words.categoryFrom(),
                now,
                listingId);
        tx.touched("listing");
    }

    static void notes(Tx tx, String listingId, String origin, boolean standard, String fit) {
        tx.update(
                "UPDATE listing SET origin = ?, standard = ?, fit = ? WHERE id = ?",
                origin,
                standard ? 1 : 0,
                fit,
                listingId);
        tx.touched("listing");
    }

    /** All photos in order; the first one is the listing's own. */
    static void photos(Tx tx, String listingId, List<String> photos) {
        tx.update("UPDATE listing SET photo_sha = ? WHERE id = ?", photos.getFirst(), listingId);
        tx.update("DELETE FROM listing_photo WHERE listing_id = ?", listingId);
        for (int i = 1; i < photos.size(); i++) {
            tx.update(
                    "INSERT INTO listing_photo(listing_id, position, photo_sha) VALUES (?,?,?)",
                    listingId,
                    i,
                    photos.get(i));
        }
        tx.touched("listing", "listing_photo");
    }
}
