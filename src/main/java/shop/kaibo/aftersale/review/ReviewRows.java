package shop.kaibo.aftersale.review;

import org.jdbi.v3.core.Handle;

import shop.kaibo.sqlite.Ask;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads reviews, joined to what they are about. Thread-safe. */
final class ReviewRows {
    static final long FRESH_MS = 86_400_000L;

    private static final String BAD = "r.unknown_there = 0 AND r.stars <= 2";
    private static final String UNANSWERED = "r.intent_operation IS NULL AND r.replied_ms = 0";
    private static final String GOODS =
            " LEFT JOIN remote_id m ON m.account = r.account AND m.kind = 'sku' AND m.remote_id ="
                    + " r.remote_sku_id LEFT JOIN sku s ON s.id = m.local_id LEFT JOIN listing l"
                    + " ON l.id = s.listing_id";
    private static final String ROWS =
            "SELECT r.id, r.remote_id, r.remote_order_id, o.id, l.id, s.id, coalesce(l.slot, 0),"
                    + " coalesce(l.title, ''), coalesce(s.spec, ''), coalesce(l.photo_sha, ''),"
                    + " r.stars, r.words, coalesce(CASE WHEN b.name_mask <> '' THEN b.name_mask"
                    + " ELSE b.nickname_mask END, ''), r.buyer_hash, r.intent_operation, r.reply,"
                    + " r.setback, r.fault, r.created_ms, r.replied_ms FROM review r LEFT JOIN"
                    + " orders o ON o.account = r.account AND o.remote_id = r.remote_order_id LEFT"
                    + " JOIN buyer b ON b.account = r.account AND b.key_hash = r.buyer_hash"
                    + GOODS
                    + " WHERE ";

    private final ReviewWords words;

    ReviewRows(ReviewWords words) {
        this.words = words;
    }

    /** A review by our id or the platform's. */
    Optional<Review> find(Handle handle, String id) {
        return rows(handle, "(r.id = ?1 OR r.remote_id = ?1) LIMIT 1", List.of(id)).stream()
                .findFirst();
    }

    List<Review> heap(Handle handle, ReviewHeap heap, String skuId, long nowMs, int limit) {
        var arguments = new ArrayList<Object>();
        String which =
                switch (heap) {
                    case FRESH -> {
                        arguments.add(nowMs - FRESH_MS);
                        yield BAD + " AND r.created_ms > ?";
                    }
                    case WAITING -> BAD + " AND " + UNANSWERED;
                    case ALL -> "r.unknown_there = 0";
                };
        if (!skuId.isEmpty()) {
            which += " AND s.id = ?";
            arguments.add(skuId);
        }
        arguments.add(limit);
        return rows(handle, which + " ORDER BY r.created_ms DESC, r.id DESC LIMIT ?", arguments);
    }

    static boolean told(Handle handle) {
        return Ask.number(
                        handle,
                        "SELECT count(*) = 0 OR sum(json_extract(capabilities, '$.reviews') = 1) >"
                                + " 0 FROM account WHERE state <> 'gone'",
                        List.of())
                > 0;
    }

    ReviewCounts counts(Handle handle, long nowMs) {
        return Ask.first(
                        handle,
                        "SELECT count(*) FILTER (WHERE r.stars <= 2 AND r.created_ms > ?),"
                                + " count(*) FILTER (WHERE r.stars <= 2 AND "
                                + UNANSWERED
                                + "), count(*) FROM review r WHERE r.unknown_there = 0",
                        List.of(nowMs - FRESH_MS),
                        row -> new ReviewCounts(row.getLong(1), row.getLong(2), row.getLong(3)))
                .orElse(ReviewCounts.NONE);
    }

    List<BadSku> bySku(Handle handle, long fromMs) {
        return Ask.list(
                handle,
                "SELECT s.id, l.id, l.slot, l.title, s.spec, l.photo_sha, count(*), count(*)"
                        + " FILTER (WHERE "
                        + UNANSWERED
                        + ") FROM review r"
                        + GOODS
                        + " WHERE "
                        + BAD
                        + " AND r.created_ms > ? AND s.id IS NOT NULL GROUP BY s.id ORDER BY"
                        + " count(*) DESC, max(r.created_ms) DESC",
                List.of(fromMs),
                row ->
                        new BadSku(
                                row.getString(1),
                                row.getString(2),
                                row.getInt(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getLong(7),
                                row.getLong(8)));
    }

    private List<Review> rows(Handle handle, String which, List<?> arguments) {
        return Ask.list(handle, ROWS + which, arguments, this::review);
    }

    private Review review(ResultSet row) throws SQLException {
        long replied = row.getLong(20);
        ReplyState state =
                replied > 0
                        ? ReplyState.DONE
                        : row.getString(15) == null ? ReplyState.NONE : ReplyState.WAITING;
        return new Review(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getInt(11),
                words.open(row.getBytes(12)),
                row.getString(13),
                HexFormat.of().formatHex(row.getBytes(14)),
                state,
                words.open(row.getBytes(16)),
                row.getString(17),
                row.getBoolean(18),
                row.getLong(19),
                replied);
    }
}
