package shop.kaibo.listing;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Refused;
import shop.kaibo.listing.guard.PriceBook;
import shop.kaibo.listing.stock.StockLaw;
import shop.kaibo.operator.ShopSettings;
import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Payloads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of listings, skus, shelves and versions. */
final class ListingStore {
    private static final String ROWS =
            "SELECT l.id, l.shelf_id, l.slot, l.title, l.category, l.photo_sha, l.state, l.reason,"
                    + " l.remote_version, l.listing_ms, l.created_ms, (SELECT r.remote_id FROM"
                    + " remote_id r WHERE r.local_id = l.id AND r.kind = 'listing' LIMIT 1)"
                    + " AS remote, EXISTS(SELECT 1 FROM outbox o WHERE o.topic = 'listing:' || l.id"
                    + " AND o.state IN ('waiting','sending','unknown','blocked')) AS waiting,"
                    + " s.id AS sku, s.spec, s.code, s.price_fen, s.price_version,"
                    + " s.initial_stock, "
                    + StockLaw.LEFT
                    + " AS pieces_left FROM listing l JOIN sku s ON s.listing_id = l.id ";

    private ListingStore() {}

    static Optional<Listing> listing(Handle handle, String id) {
        return fold(handle, "WHERE l.id = ? ORDER BY s.position", id).stream().findFirst();
    }

    static Listing existing(Handle handle, String id) {
        return listing(handle, id).orElseThrow(() -> new Refused("slot", "refused.slot.gone"));
    }

    static Listing ofSku(Handle handle, String skuId) {
        String where = "WHERE l.id = (SELECT listing_id FROM sku WHERE id = ?) ORDER BY s.position";
        return fold(handle, where, skuId).stream()
                .findFirst()
                .orElseThrow(() -> new Refused("slot", "refused.slot.gone"));
    }

    static Sku sku(Listing listing, String skuId) {
        return listing.skus().stream().filter(s -> s.id().equals(skuId)).findFirst().orElseThrow();
    }

    static Optional<Listing> imported(Handle handle, String importKey) {
        return handle.createQuery("SELECT id FROM listing WHERE import_key = ?")
                .bind(0, importKey)
                .mapTo(String.class)
                .findOne()
                .flatMap(id -> listing(handle, id));
    }

    static List<Listing> onShelf(Handle handle, String shelfId) {
        return fold(handle, "WHERE l.shelf_id = ? ORDER BY l.slot, s.position", shelfId);
    }

    static Optional<Listing> atSlot(Handle handle, String shelfId, int slot) {
        String where = "WHERE l.shelf_id = ? AND l.slot = ? ORDER BY s.position";
        return fold(handle, where, shelfId, slot).stream().findFirst();
    }

    /** The open shelf, else the last one. */
    static Optional<Shelf> shelf(Handle handle) {
        return handle.createQuery(
                        "SELECT * FROM shelf ORDER BY closed_ms = 0 DESC, opened_ms DESC, id DESC"
                                + " LIMIT 1")
                .map((rows, context) -> shelf(handle, rows))
                .findOne();
    }

    static Optional<Shelf> shelf(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM shelf WHERE id = ?")
                .bind(0, id)
                .map((rows, context) -> shelf(handle, rows))
                .findOne();
    }

    private static Shelf shelf(Handle handle, ResultSet rows) throws SQLException {
        String id = rows.getString("id");
        int next = Slots.next(handle, id, ShopSettings.station(handle));
        return new Shelf(id, rows.getLong("closed_ms") == 0, next, List.of());
    }

    static Template template(Handle handle) {
        return Templates.now(handle);
    }

    static void price(Tx tx, String skuId, long fen) {
        tx.update("UPDATE sku SET price_fen = ? WHERE id = ?", fen, skuId);
        tx.touched("sku");
    }

    static void state(Tx tx, Listing listing, ListingState state, String reason, long now) {
        tx.update(
                "UPDATE listing SET state = ?, reason = ?, updated_ms = ? WHERE id = ?",
                state.word(),
                reason.isEmpty() ? null : reason,
                now,
                listing.id());
        tx.touched("listing");
    }

    static PriceBook prices(Handle handle) {
        List<Long> recent =
                handle.createQuery(
                                "SELECT s.price_fen FROM sku s JOIN listing l ON l.id ="
                                        + " s.listing_id WHERE s.position = 0 ORDER BY l.rowid DESC"
                                        + " LIMIT 20")
                        .mapTo(Long.class)
                        .list();
        var last = new HashMap<String, Long>();
        handle.createQuery(
                        "SELECT code, price_fen FROM sku WHERE code <> '' ORDER BY rowid DESC LIMIT"
                                + " 2000")
                .map((rows, context) -> Map.entry(rows.getString(1), rows.getLong(2)))
                .forEach(entry -> last.putIfAbsent(entry.getKey(), entry.getValue()));
        return new PriceBook(recent, last);
    }

    static Today today(Handle handle, long fromMs) {
        return handle.createQuery(
                        "SELECT count(*) AS n, COALESCE(avg(NULLIF(listing_ms, 0)), 0) AS mean,"
                                + " COALESCE(min(NULLIF(listing_ms, 0)), 0) AS best FROM listing"
                                + " WHERE created_ms >= ? AND operator <> ''")
                .bind(0, fromMs)
                .map(
                        (rows, context) ->
                                new Today(
                                        rows.getInt("n"),
                                        Math.round(rows.getDouble("mean")),
                                        rows.getLong("best")))
                .one();
    }

    static <T> T payload(String json, Class<T> type) {
        return Payloads.read(json, type);
    }

    private static List<Listing> fold(Handle handle, String where, Object... arguments) {
        var all = new ArrayList<Listing>();
        Ask.list(
                handle,
                ROWS + where,
                List.of(arguments),
                rows -> {
                    Sku sku = sku(rows);
                    if (!all.isEmpty() && all.getLast().id().equals(sku.listingId())) {
                        return all.add(with(all.removeLast(), sku));
                    }
                    return all.add(listing(rows, sku));
                });
        return all;
    }

    private static Listing with(Listing l, Sku sku) {
        var skus = new ArrayList<>(l.skus());
        skus.add(sku);
        return new Listing(
                l.id(),
                l.shelfId(),
                l.slot(),
                l.title(),
                l.category(),
                l.photoSha(),
                l.state(),
                l.reason(),
                l.remoteId(),
                l.version(),
                l.waiting(),
                l.listingMs(),
                l.createdMs(),
                skus);
    }

    private static Listing listing(ResultSet rows, Sku sku) throws SQLException {
        return new Listing(
                rows.getString(1),
                rows.getString(2),
                rows.getInt(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                ListingState.of(rows.getString(7)),
                rows.getString(8),
                rows.getString(12),
                rows.getLong(9),
                rows.getBoolean(13),
                rows.getLong(10),
                rows.getLong(11),
                List.of(sku));
    }

    private static Sku sku(ResultSet rows) throws SQLException {
        return new Sku(
                rows.getString(14),
                rows.getString(1),
                rows.getString(15),
                rows.getString(16),
                rows.getLong(17),
                rows.getLong(18),
                rows.getLong(20),
                rows.getLong(19));
    }
}
