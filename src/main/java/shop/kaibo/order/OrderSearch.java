package shop.kaibo.order;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import shop.kaibo.buyer.BuyerMasks;
import shop.kaibo.buyer.BuyerService;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads lists of orders. The first word drives, by its index, newest first; the others only filter,
 * so that no search walks the whole table. Thread-safe.
 */
final class OrderSearch {
    private static final String LAST = "zzzz";
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
                + " listing_version v ON v.id = n.version_id WHERE n.order_id IN (<ids>) ORDER BY"
                + " n.order_id, n.position";

    private final BuyerService buyers;

    OrderSearch(BuyerService buyers) {
        this.buyers = buyers;
    }

    List<OrderRow> find(Handle handle, OrderQuery query) {
        var sql = new Sql();
        String filter = filter(query, sql);
        List<String> words = OrderTerms.typed(query.text());
        for (String word : words.subList(Math.min(1, words.size()), words.size())) {
            filter += " AND " + matches(word, sql);
        }
        String limit = " LIMIT " + query.limit();
        String hits;
        if (words.isEmpty()) {
            hits =
                    "SELECT o.id FROM orders o"
                            + query.tab().way()
                            + " WHERE "
                            + filter
                            + " ORDER BY o.id DESC"
                            + limit;
        } else {
            // the plus keeps SQLite from walking all orders in the order wanted
            hits =
                    "SELECT id FROM (SELECT o.id FROM order_term t JOIN orders o ON o.id ="
                            + " t.order_id WHERE t.term = "
                            + sql.bind(words.getFirst())
                            + " AND "
                            + filter.replace("o.id <", "t.order_id <")
                            + " ORDER BY t.order_id DESC"
                            + limit
                            + ") UNION SELECT id FROM (SELECT o.id FROM orders o WHERE o.buyer_id"
                            + " IN ("
                            + buyersOf(words.getFirst(), sql)
                            + ") AND "
                            + filter.replace("o.id <", "+o.id <")
                            + " ORDER BY +o.id DESC"
                            + limit
                            + ")";
        }
        return rows(handle, "o.id IN (" + hits + ") ORDER BY o.id DESC" + limit, sql);
    }

    Optional<OrderRow> one(Handle handle, String id) {
        var sql = new Sql();
        return rows(handle, "o.id = " + sql.bind(id), sql).stream().findFirst();
    }

    private static String filter(OrderQuery query, Sql sql) {
        String filter = query.tab().condition();
        if (query.status() != null) {
            filter += " AND o.status = " + sql.bind(query.status().word());
        }
        if (query.broadcastId() != null) {
            filter += " AND o.broadcast_id = " + sql.bind(query.broadcastId());
        }
        if (query.dueMs() > 0) {
            filter += " AND " + due(sql.bind(query.dueMs()));
        }
        String before = query.before();
        return filter + " AND o.id < " + sql.bind(before == null ? LAST : before);
    }

    static String due(String until) {
        return "o.ship_by_ms > 0 AND o.ship_by_ms <= " + until;
    }

    private String matches(String word, Sql sql) {
        return "(EXISTS (SELECT 1 FROM order_term x WHERE x.order_id = o.id AND x.term = "
                + sql.bind(word)
                + ") OR o.buyer_id IN ("
                + buyersOf(word, sql)
                + "))";
    }

    private String buyersOf(String word, Sql sql) {
        var ways = new ArrayList<String>();
        for (List<byte[]> all : buyers.searchHashes(word)) {
            var each = new ArrayList<String>();
            for (byte[] hash : all) {
                each.add("SELECT buyer_id FROM buyer_term WHERE hash = " + sql.bind(hash));
            }
            ways.add("SELECT buyer_id FROM (" + String.join(" INTERSECT ", each) + ")");
        }
        return ways.isEmpty() ? "SELECT NULL" : String.join(" UNION ", ways);
    }

    private static List<OrderRow> rows(Handle handle, String where, Sql sql) {
        var heads = sql.on(handle.createQuery(ROWS + where)).map((rows, c) -> row(rows)).list();
        if (heads.isEmpty()) {
            return heads;
        }
        Map<String, List<OrderLine>> lines = lines(handle, heads);
        return heads.stream().map(h -> h.with(lines.getOrDefault(h.id(), List.of()))).toList();
    }

    private static Map<String, List<OrderLine>> lines(Handle handle, List<OrderRow> heads) {
        var lines = new HashMap<String, List<OrderLine>>();
        handle.createQuery(LINES)
                .bindList("ids", heads.stream().map(OrderRow::id).toList())
                .map(
                        (rows, c) ->
                                Map.entry(
                                        rows.getString(1),
                                        OrderTable.line(rows, 3, rows.getString(2))))
                .forEach(
                        e ->
                                lines.computeIfAbsent(e.getKey(), id -> new ArrayList<>())
                                        .add(e.getValue()));
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

    /** Names the arguments of a statement put together piece by piece. */
    private static final class Sql {
        private final Map<String, Object> arguments = new HashMap<>();

        String bind(Object value) {
            String name = "a" + arguments.size();
            arguments.put(name, value);
            return ":" + name;
        }

        Query on(Query query) {
            arguments.forEach(query::bind);
            return query;
        }
    }
}
