package shop.kaibo.order;

import org.jspecify.annotations.Nullable;

import shop.kaibo.sqlite.DatabaseFailure;
import shop.kaibo.sqlite.Tx;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Orders and their lines in the shop's file, by kept statements. Writer's thread only. */
final class OrderTable {
    private OrderTable() {}

    static @Nullable StoredOrder find(Tx tx, String account, String remoteId) {
        return one(
                tx, "SELECT * FROM orders WHERE account = ? AND remote_id = ?", account, remoteId);
    }

    static @Nullable StoredOrder byId(Tx tx, String id) {
        return one(tx, "SELECT * FROM orders WHERE id = ?", id);
    }

    static void insert(Tx tx, StoredOrder o) {
        tx.update(
                "INSERT INTO orders(id, account, remote_id, epoch, version, status, raw_status,"
                        + " source, total_fen, buyer_id, repeat_no, remark, carrier, waybill,"
                        + " ship_state, refund_state, hold, effect, release_effect, broadcast_id,"
                        + " anchor, created_ms, paid_ms, shipped_ms, ship_by_ms, updated_ms,"
                        + " unknown_there, returned, quality) VALUES"
                        + " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                o.id(),
                o.account(),
                o.remoteId(),
                o.epoch(),
                o.version(),
                o.status().word(),
                o.rawStatus(),
                o.source().word(),
                o.totalFen(),
                o.buyerId(),
                o.repeatNo(),
                o.remark(),
                o.shipment().carrier(),
                o.shipment().waybill(),
                o.shipment().state().word(),
                o.refund().state().word(),
                o.hold(),
                o.effect(),
                o.releaseEffect(),
                o.onAir() == null ? null : o.onAir().broadcastId(),
                o.onAir() == null ? "" : o.onAir().anchor(),
                o.times().createdMs(),
                o.times().paidMs(),
                o.times().shippedMs(),
                o.times().shipByMs(),
                o.times().updatedMs(),
                o.unknownThere() ? 1 : 0,
                o.refund().returned() ? 1 : 0,
                o.refund().quality() ? 1 : 0);
        insertLines(tx, o);
    }

    static void update(Tx tx, StoredOrder old, StoredOrder o) {
        tx.update(
                "UPDATE orders SET epoch = ?, version = ?, status = ?, raw_status = ?, total_fen ="
                    + " ?, carrier = ?, waybill = ?, ship_state = ?, refund_state = ?, hold = ?,"
                    + " effect = ?, release_effect = ?, paid_ms = ?, shipped_ms = ?, ship_by_ms ="
                    + " ?, updated_ms = ?, unknown_there = ?, returned = ?, quality = ? WHERE id ="
                    + " ?",
                o.epoch(),
                o.version(),
                o.status().word(),
                o.rawStatus(),
                o.totalFen(),
                o.shipment().carrier(),
                o.shipment().waybill(),
                o.shipment().state().word(),
                o.refund().state().word(),
                o.hold(),
                o.effect(),
                o.releaseEffect(),
                o.times().paidMs(),
                o.times().shippedMs(),
                o.times().shipByMs(),
                o.times().updatedMs(),
                o.unknownThere() ? 1 : 0,
                o.refund().returned() ? 1 : 0,
                o.refund().quality() ? 1 : 0,
                o.id());
        if (!old.lines().equals(o.lines())) {
            tx.update("DELETE FROM order_line WHERE order_id = ?", o.id());
            insertLines(tx, o);
        }
    }

    private static void insertLines(Tx tx, StoredOrder o) {
        int position = 0;
        for (OrderLine line : o.lines()) {
            tx.update(
                    "INSERT INTO order_line(order_id, position, listing_id, sku_id, version_id,"
                            + " slot, title, spec, code, quantity, price_fen) VALUES"
                            + " (?,?,?,?,?,?,?,?,?,?,?)",
                    o.id(),
                    position++,
                    line.listingId(),
                    line.skuId(),
                    line.versionId(),
                    line.slot(),
                    line.title(),
                    line.spec(),
                    line.code(),
                    line.quantity(),
                    line.priceFen());
        }
    }

    private static @Nullable StoredOrder one(Tx tx, String sql, String... arguments) {
        try {
            PreparedStatement find = tx.statement(sql);
            for (int i = 0; i < arguments.length; i++) {
                find.setString(i + 1, arguments[i]);
            }
            try (ResultSet rows = find.executeQuery()) {
                return rows.next() ? read(rows, lines(tx, rows.getString("id"))) : null;
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("orders", e);
        }
    }

    private static List<OrderLine> lines(Tx tx, String orderId) throws SQLException {
        PreparedStatement find =
                tx.statement("SELECT * FROM order_line WHERE order_id = ? ORDER BY position");
        find.setString(1, orderId);
        var lines = new ArrayList<OrderLine>();
        try (ResultSet rows = find.executeQuery()) {
            while (rows.next()) {
                lines.add(line(rows, null));
            }
        }
        return lines;
    }

    static OrderLine line(ResultSet rows, @Nullable String photoSha) throws SQLException {
        return new OrderLine(
                rows.getString("listing_id"),
                rows.getString("sku_id"),
                rows.getString("version_id"),
                rows.getInt("slot"),
                rows.getString("title"),
                rows.getString("spec"),
                rows.getString("code"),
                rows.getLong("quantity"),
                rows.getLong("price_fen"),
                photoSha);
    }

    private static StoredOrder read(ResultSet rows, List<OrderLine> lines) throws SQLException {
        String broadcast = rows.getString("broadcast_id");
        return new StoredOrder(
                rows.getString("id"),
                rows.getString("account"),
                rows.getString("remote_id"),
                rows.getLong("epoch"),
                rows.getLong("version"),
                OrderStatus.of(rows.getString("status")),
                rows.getString("raw_status"),
                OrderSource.of(rows.getString("source")),
                rows.getLong("total_fen"),
                rows.getString("buyer_id"),
                rows.getInt("repeat_no"),
                rows.getBytes("remark"),
                new Shipment(
                        rows.getString("carrier"),
                        rows.getString("waybill"),
                        ShipState.of(rows.getString("ship_state"))),
                new Refund(
                        RefundState.of(rows.getString("refund_state")),
                        rows.getInt("returned") != 0,
                        rows.getInt("quality") != 0),
                rows.getString("hold"),
                rows.getLong("effect"),
                rows.getLong("release_effect"),
                broadcast == null ? null : new OnAir(broadcast, rows.getString("anchor")),
                new OrderTimes(
                        rows.getLong("created_ms"),
                        rows.getLong("paid_ms"),
                        rows.getLong("shipped_ms"),
                        rows.getLong("ship_by_ms"),
                        rows.getLong("updated_ms")),
                rows.getInt("unknown_there") != 0,
                lines);
    }
}
