package shop.kaibo.order;

import org.jdbi.v3.core.Handle;

import shop.kaibo.buyer.BuyerMasks;
import shop.kaibo.buyer.BuyerService;
import shop.kaibo.sqlite.Ask;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads lists of orders. Thread-safe. */
final class OrderSearch {
    // read by place: looking each column up by its name cost as much as reading it
    private static final String ROWS =
            "SELECT o.id, o.account, o.remote_id, o.status, o.source, o.total_fen, o.buyer_id,"
                + " b.nickname_mask, b.name_mask, b.phone_mask, b.address_mask, o.repeat_no,"
                + " o.carrier, o.waybill, o.ship_state, o.refund_state, o.hold, o.broadcast_id,"
                + " o.anchor, o.created_ms, o.paid_ms, o.shipped_ms, o.ship_by_ms, o.unknown_there"
                + " FROM orders o JOIN buyer b ON b.id = o.buyer_id WHERE ";
    private static final String LINES =
            "SELECT n.order_id, v.photo_sha, n.listing_id, n.sku_id, n.version_id, n.slot, n.title,"
                + " n.spec, n.code, n.quantity, n.price_fen FROM order_line n LEFT JOIN"
                + " listing_version v ON v.id = n.version_id WHERE n.order_id IN (SELECT value FROM"
                + " json_each(?1)) ORDER BY n.order_id, n.position";

    private final BuyerService buyers;

    OrderSearch(BuyerService buyers) {
        this.buyers = buyers;
    }

    List<OrderRow> find(Handle handle, OrderQuery query, long nowMs) {
        var filter = new OrderFilter(buyers, query, nowMs);
        boolean rising = query.after() != null;
        String where =
                "o.id IN ("
                        + filter.hits(handle)
                        + ") ORDER BY o.id"
                        + (rising ? "" : " DESC")
                        + " LIMIT "
                        + query.limit();
        List<OrderRow> found = rows(handle, where, filter.arguments());
        return rising ? found.reversed() : found;
    }

    Optional<OrderRow> one(Handle handle, String id) {
        return rows(handle, "o.id = ?1", List.of(id)).stream().findFirst();
    }

    static boolean namesKnown(Handle handle) {
        return handle.createQuery(
                        "SELECT count(*) = 0 OR coalesce(max(json_extract(capabilities,"
                                + " '$.plainBuyers')), 0) ="
                                + " 1 FROM account WHERE state <> 'gone'")
                .mapTo(Boolean.class)
                .one();
    }

    static String due(String until) {
        return "o.ship_by_ms > 0 AND o.ship_by_ms <= " + until;
    }

    private static List<OrderRow> rows(Handle handle, String where, List<?> arguments) {
        var heads = Ask.list(handle, ROWS + where, arguments, OrderSearch::row);
        if (heads.isEmpty()) {
            return heads;
        }
        Map<String, List<OrderLine>> lines = lines(handle, heads);
        return heads.stream().map(h -> h.with(lines.getOrDefault(h.id(), List.of()))).toList();
    }

    private static Map<String, List<OrderLine>> lines(Handle handle, List<OrderRow> heads) {
        var lines = new HashMap<String, List<OrderLine>>();
        List<String> ids = heads.stream().map(OrderRow::id).toList();
        Ask.list(
                handle,
                LINES,
                List.of("[\"" + String.join("\",\"", ids) + "\"]"),
                rows ->
                        lines.computeIfAbsent(rows.getString(1), id -> new ArrayList<>())
                                .add(OrderReader.line(rows, 3, rows.getString(2))));
        return lines;
    }

    private static OrderRow row(ResultSet rows) throws SQLException {
        return new OrderRow(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                OrderStatus.of(rows.getString(4)),
                OrderSource.of(rows.getString(5)),
                rows.getLong(6),
                List.of(),
                rows.getString(7),
                new BuyerMasks(
                        rows.getString(8),
                        rows.getString(9),
                        rows.getString(10),
                        rows.getString(11)),
                rows.getInt(12),
                rows.getString(13),
                rows.getString(14),
                ShipState.of(rows.getString(15)),
                RefundState.of(rows.getString(16)),
                rows.getString(17),
                rows.getString(18),
                rows.getString(19),
                rows.getLong(20),
                rows.getLong(21),
                rows.getLong(22),
                rows.getLong(23),
                rows.getInt(24) != 0);
    }

    /** The order of an id, of a platform's number, or of its last four when only one has them. */
    Optional<OrderRow> named(Handle handle, String named, long nowMs) {
        Optional<OrderRow> byId = one(handle, named);
        if (byId.isPresent()) {
            return byId;
        }
        List<OrderRow> found = find(handle, OrderQuery.of(named, OrderTab.ALL, 50), nowMs);
        Optional<OrderRow> exact =
                found.stream().filter(o -> o.remoteId().equals(named.strip())).findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        String tail = named.strip().replace("…", "");
        List<OrderRow> tails = found.stream().filter(o -> o.remoteId().endsWith(tail)).toList();
        return tails.size() == 1 ? Optional.of(tails.getFirst()) : Optional.empty();
    }
}
