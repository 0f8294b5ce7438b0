package shop.kaibo.aftersale.review;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Tx;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The rows of reviews, joined to what they are about when asked for. Thread-safe. */
final class ReviewStore {
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

    ReviewStore(ReviewWords words) {
        this.words = words;
    }

    record Known(String id, long epoch, long version, boolean unknownThere) {}

    Optional<Known> known(Handle handle, String account, String remoteId) {
        return Ask.first(
                handle,
                "SELECT id, epoch, version, unknown_there FROM review WHERE account = ? AND"
                        + " remote_id = ?",
                List.of(account, remoteId),
                row ->
                        new Known(
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getBoolean(4)));
    }

    void save(Tx tx, String id, String account, long epoch, byte[] buyer, ReviewReport report) {
        boolean replied = !report.reply().isEmpty();
        byte[] reply = replied ? words.seal(report.reply()) : null;
        // our own words stay while they are on their way
        tx.update(
                "INSERT INTO review VALUES (?,?,?,?,?,?,?,?,?,?,?,?,NULL,'',0,?,0) ON"
                    + " CONFLICT(account, remote_id) DO UPDATE SET stars = excluded.stars, words ="
                    + " excluded.words, epoch = excluded.epoch, version = excluded.version, reply ="
                    + " CASE WHEN excluded.replied_ms > 0 OR intent_operation IS NULL THEN"
                    + " excluded.reply ELSE reply END, replied_ms = excluded.replied_ms,"
                    + " unknown_there = 0",
                id,
                account,
                report.remoteId(),
                report.remoteOrderId(),
                report.remoteSkuId(),
                buyer,
                report.stars(),
                words.seal(report.text()),
                epoch,
                report.version(),
                reply,
                replied ? Math.max(1, report.repliedMs()) : 0,
                report.createdMs());
        tx.touched("review");
    }

    int forget(Tx tx, String account, long epoch) {
        tx.touched("review");
        return tx.update(
                "UPDATE review SET unknown_there = 1 WHERE account = ? AND epoch < ? AND"
                        + " unknown_there = 0",
                account,
                epoch);
    }

    void intend(Tx tx, String id, String operation, String text) {
        tx.update(
                "UPDATE review SET intent_operation = ?, reply = ?, setback = '' WHERE id = ?",
                operation,
                words.seal(text),
                id);
        tx.touched("review");
    }

    /** The reply is no longer on its way; words that never arrived are not kept. */
    void end(Tx tx, String id, String operation, String setback) {
        tx.update(
                "UPDATE review SET intent_operation = NULL, setback = ?, reply = CASE WHEN"
                        + " replied_ms > 0 THEN reply END WHERE id = ? AND intent_operation = ?",
                setback,
                id,
                operation);
        tx.touched("review");
    }

    void fault(Tx tx, String id, boolean is) {
        tx.update("UPDATE review SET fault = ? WHERE id = ?", is ? 1 : 0, id);
        tx.touched("review");
    }

    /** A review by our id or the platform's. */
    Optional<Review> find(Handle handle, String id) {
        return rows(handle, "(r.id = ?1 OR r.remote_id = ?1) LIMIT 1", List.of(id)).stream()
                .findFirst();
    }

    @Nullable String account(Handle handle, String id) {
        return Ask.first(
                        handle,
                        "SELECT account FROM review WHERE id = ?",
                        List.of(id),
                        row -> row.getString(1))
                .orElse(null);
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
