package shop.kaibo.aftersale.defect;

import org.jdbi.v3.core.Handle;

import shop.kaibo.order.OrderStatus;
import shop.kaibo.sqlite.Ask;

import java.util.List;

/** Asks what was sold of which batch, and which cases came of it. Thread-safe. */
final class DefectTable {
    // the batch whose beginning is the last before the order
    private static final String BATCH =
            "coalesce((SELECT b.name FROM batch b WHERE b.listing_id = %s AND b.from_ms <="
                    + " o.created_ms ORDER BY b.from_ms DESC LIMIT 1), '')";

    private DefectTable() {}

    record Sold(String listingId, int slot, String title, String batch, long pieces) {}

    record Complaint(
            String caseId, String listingId, String batch, String piece, long pieces, int grade) {}

    /** Walks every order since a moment: some hundreds of milliseconds for a busy season. */
    static List<Sold> sold(Handle handle, long fromMs) {
        return Ask.list(
                handle,
                "SELECT l.id, l.slot, l.title, "
                        + BATCH.formatted("l.id")
                        + " AS batch, sum(ol.quantity) FROM orders o JOIN order_line ol ON"
                        + " ol.order_id = o.id JOIN listing l ON l.id = ol.listing_id WHERE"
                        + " o.created_ms >= ? AND o.paid_ms > 0 AND o.unknown_there = 0 GROUP BY"
                        + " l.id, batch",
                List.of(fromMs),
                rows ->
                        new Sold(
                                rows.getString(1),
                                rows.getInt(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getLong(5)));
    }

    static List<Complaint> complaints(Handle handle, long fromMs) {
        return Ask.list(
                handle,
                "SELECT a.id, s.listing_id, "
                        + BATCH.formatted("s.listing_id")
                        + ", o.id || a.sku_id, a.quantity, coalesce((SELECT p.grade FROM parcel p"
                        + " WHERE p.case_id = a.id AND p.undone_ms = 0 ORDER BY p.id DESC LIMIT"
                        + " 1), 0) FROM after_sale a JOIN sku s ON s.id = a.sku_id JOIN orders o ON"
                        + " o.id = a.order_id WHERE o.created_ms >= ? AND o.paid_ms > 0 AND"
                        + " o.unknown_there = 0 AND a.unknown_there = 0",
                List.of(fromMs),
                rows ->
                        new Complaint(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getLong(5),
                                rows.getInt(6)));
    }

    /**
     * A review of a piece: a bad one, or one a person put into the log.
     *
     * @param words as they are kept: sealed
     */
    record Opinion(String listingId, String batch, String piece, byte[] words, boolean logged) {}

    static List<Opinion> opinions(Handle handle, long fromMs) {
        return Ask.list(
                handle,
                "SELECT s.listing_id, "
                        + BATCH.formatted("s.listing_id")
                        + ", o.id || s.id, r.words, r.fault FROM review r JOIN orders o ON"
                        + " o.account = r.account AND o.remote_id = r.remote_order_id JOIN"
                        + " remote_id m ON m.account = r.account AND m.kind = 'sku' AND m.remote_id"
                        + " = r.remote_sku_id JOIN sku s ON s.id = m.local_id WHERE o.created_ms"
                        + " >= ? AND o.paid_ms > 0 AND o.unknown_there = 0 AND r.unknown_there = 0"
                        + " AND (r.stars <= 2 OR r.fault = 1)",
                List.of(fromMs),
                rows ->
                        new Opinion(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getBytes(4),
                                rows.getBoolean(5)));
    }

    static List<Affected> affected(Handle handle, String listingId, String batch) {
        return Ask.list(
                handle,
                "SELECT o.id, o.remote_id, o.created_ms, ol.spec, ol.quantity, o.status, o.waybill"
                        + " FROM orders o JOIN order_line ol ON ol.order_id = o.id WHERE"
                        + " ol.listing_id = ?1 AND o.paid_ms > 0 AND o.unknown_there = 0 AND "
                        + BATCH.formatted("?1")
                        + " = ?2 ORDER BY o.id",
                List.of(listingId, batch),
                rows ->
                        new Affected(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getLong(3),
                                rows.getString(4),
                                rows.getLong(5),
                                OrderStatus.of(rows.getString(6)),
                                rows.getString(7)));
    }
}
