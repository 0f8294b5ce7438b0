package shop.kaibo.order.merge;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.order.Mergeable;
import shop.kaibo.sqlite.Ask;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads who waits for a parcel with whom. Thread-safe. */
final class Waiting {
    private static final String PIECE =
            "SELECT o.id, o.remote_id, (SELECT n.title || CASE n.spec WHEN '' THEN '' ELSE ' ' ||"
                    + " n.spec END FROM order_line n WHERE n.order_id = o.id AND n.position = 0),"
                    + " (SELECT count(*) FROM order_line n WHERE n.order_id = o.id), (SELECT"
                    + " coalesce(sum(n.quantity), 0) FROM order_line n WHERE n.order_id = o.id),"
                    + " o.total_fen, o.ship_by_ms, o.account, o.buyer_id, o.address, o.waybill,"
                    + " o.ship_state IN ('intent', 'done'), o.remark IS NOT NULL, o.refund_state ="
                    + " 'refunded', coalesce(nullif(b.name_mask, ''), b.nickname_mask) FROM ";
    private static final String ALL =
            PIECE
                    + "(SELECT buyer_id, address FROM orders INDEXED BY orders_waiting WHERE status"
                    + " = 'paid' AND address IS NOT NULL GROUP BY buyer_id, address HAVING"
                    + " count(*) > 1) h JOIN orders o INDEXED BY orders_waiting ON o.buyer_id ="
                    + " h.buyer_id AND o.address = h.address JOIN buyer b ON b.id = o.buyer_id"
                    + " WHERE "
                    + Mergeable.alone("o")
                    + " ORDER BY o.id";
    private static final String OF_ONE =
            PIECE
                    + "orders t JOIN orders o INDEXED BY orders_waiting ON o.buyer_id = t.buyer_id"
                    + " AND o.address = t.address JOIN buyer b ON b.id = o.buyer_id WHERE t.id ="
                    + " ?1 AND "
                    + Mergeable.alone("o")
                    + " ORDER BY o.id";
    private static final String ONE =
            PIECE + "orders o JOIN buyer b ON b.id = o.buyer_id WHERE o.id = ?1";
    private static final String COUNT =
            "SELECT count(*) FROM orders o INDEXED BY orders_waiting WHERE " + Mergeable.TOGETHER;
    private static final String MATES =
            "SELECT o.id, (SELECT count(*) FROM orders m INDEXED BY orders_waiting WHERE m.status ="
                    + " 'paid' AND m.address IS NOT NULL AND m.buyer_id = o.buyer_id AND m.address"
                    + " = o.address) FROM orders o WHERE o.id IN (SELECT value FROM"
                    + " json_each(?1)) AND o.status = 'paid' AND o.address IS NOT NULL";

    /** An order, and what decides whether and with whom it leaves. */
    record One(
            MergePiece piece,
            String buyer,
            @Nullable String there,
            String waybill,
            boolean billed,
            boolean remark,
            boolean refunded) {}

    private Waiting() {}

    static long count(Handle handle) {
        return Ask.number(handle, COUNT, List.of());
    }

    /** All that may be merged, parcel by parcel, the parcel with the oldest order first. */
    static List<MergeGroup> groups(Handle handle, long most) {
        return split(Ask.list(handle, ALL, List.of(), Waiting::read), most);
    }

    /** The parcels of the buyer and the address of one order. */
    static List<MergeGroup> groupsOf(Handle handle, String orderId, long most) {
        return split(Ask.list(handle, OF_ONE, List.of(orderId), Waiting::read), most);
    }

    static @Nullable One one(Handle handle, String orderId) {
        return Ask.first(handle, ONE, List.of(orderId), Waiting::read).orElse(null);
    }

    /** How many orders wait for the same place as each of these, itself among them. */
    static Map<String, Integer> mates(Handle handle, Collection<String> ids) {
        var mates = new HashMap<String, Integer>();
        if (!ids.isEmpty()) {
            String list = "[\"" + String.join("\",\"", ids) + "\"]";
            Ask.list(
                            handle,
                            MATES,
                            List.of(list),
                            row -> Map.entry(row.getString(1), row.getInt(2)))
                    .forEach(row -> mates.put(row.getKey(), row.getValue()));
        }
        return mates;
    }

    private static List<MergeGroup> split(List<One> oldestFirst, long most) {
        var places = new LinkedHashMap<String, List<One>>();
        for (One one : oldestFirst) {
            places.computeIfAbsent(Objects.requireNonNull(one.there()), there -> new ArrayList<>())
                    .add(one);
        }
        var groups = new ArrayList<MergeGroup>();
        for (List<One> place : places.values()) {
            List<MergePiece> pieces = place.stream().map(One::piece).toList();
            groups.addAll(MergeGroup.split(place.getFirst().buyer(), pieces, most));
        }
        return groups;
    }

    private static One read(ResultSet row) throws SQLException {
        byte[] address = row.getBytes(10);
        String item = row.getString(3);
        return new One(
                new MergePiece(
                        row.getString(1),
                        row.getString(2),
                        item == null ? "" : item,
                        row.getInt(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)),
                row.getString(15),
                address == null
                        ? null
                        : row.getString(8)
                                + '\n'
                                + row.getString(9)
                                + '\n'
                                + HexFormat.of().formatHex(address),
                row.getString(11),
                row.getBoolean(12),
                row.getBoolean(13),
                row.getBoolean(14));
    }
}
