package shop.kaibo.order;

import org.jspecify.annotations.Nullable;

import shop.kaibo.sqlite.DatabaseFailure;
import shop.kaibo.sqlite.Tx;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Orders and their lines out of the shop's file, by kept statements. Writer's thread only. */
final class OrderReader {
    // read by place: looking each column up by its name cost as much as reading it
    private static final String ORDER =
            "SELECT id, account, remote_id, epoch, version, status, raw_status, source, total_fen,"
                    + " buyer_id, repeat_no, remark, carrier, waybill, ship_state, refund_state,"
                    + " returned, quality, hold, effect, release_effect, broadcast_id, anchor,"
                    + " created_ms, paid_ms, shipped_ms, ship_by_ms, updated_ms, unknown_there,"
                    + " address FROM orders WHERE ";
    private static final String LINES =
            "SELECT listing_id, sku_id, version_id, slot, title, spec, code, quantity, price_fen"
                    + " FROM order_line WHERE order_id = ? ORDER BY position";

    /** As of which version an order is known. */
    record Known(String id, long epoch, long version) {}

    // the driver names every column of an answer: most orders of a page are new, so ask for few
    static @Nullable Known known(Tx tx, String account, String remoteId) {
        try {
            PreparedStatement find =
                    tx.statement(
                            "SELECT id, epoch, version FROM orders WHERE account = ? AND remote_id"
                                    + " = ?");
            find.setString(1, account);
            find.setString(2, remoteId);
            try (ResultSet rows = find.executeQuery()) {
                return rows.next()
                        ? new Known(rows.getString(1), rows.getLong(2), rows.getLong(3))
                        : null;
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("orders", e);
        }
    }

    static @Nullable StoredOrder byId(Tx tx, String id) {
        return one(tx, ORDER + "id = ?", id);
    }

    private OrderReader() {}

    private static @Nullable StoredOrder one(Tx tx, String sql, String... arguments) {
        try {
            PreparedStatement find = tx.statement(sql);
            for (int i = 0; i < arguments.length; i++) {
                find.setString(i + 1, arguments[i]);
            }
            try (ResultSet rows = find.executeQuery()) {
                return rows.next() ? read(rows, lines(tx, rows.getString(1))) : null;
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("orders", e);
        }
    }

    private static List<OrderLine> lines(Tx tx, String orderId) throws SQLException {
        PreparedStatement find = tx.statement(LINES);
        find.setString(1, orderId);
        var lines = new ArrayList<OrderLine>();
        try (ResultSet rows = find.executeQuery()) {
            while (rows.next()) {
                lines.add(line(rows, 1, null));
            }
        }
        return lines;
    }

    /** A line whose nine columns begin at that place. */
    static OrderLine line(ResultSet rows, int at, @Nullable String photoSha) throws SQLException {
        return new OrderLine(
                rows.getString(at),
                rows.getString(at + 1),
                rows.getString(at + 2),
                rows.getInt(at + 3),
                rows.getString(at + 4),
                rows.getString(at + 5),
                rows.getString(at + 6),
                rows.getLong(at + 7),
                rows.getLong(at + 8),
                photoSha);
    }

    private static StoredOrder read(ResultSet rows, List<OrderLine> lines) throws SQLException {
        String broadcast = rows.getString(22);
        return new StoredOrder(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                rows.getLong(4),
                rows.getLong(5),
                OrderStatus.of(rows.getString(6)),
                rows.getString(7),
                OrderSource.of(rows.getString(8)),
                rows.getLong(9),
                rows.getString(10),
                rows.getInt(11),
                rows.getBytes(12),
                rows.getBytes(30),
                new Shipment(
                        rows.getString(13), rows.getString(14), ShipState.of(rows.getString(15))),
                new Refund(
                        RefundState.of(rows.getString(16)),
                        rows.getInt(17) != 0,
                        rows.getInt(18) != 0),
                rows.getString(19),
                rows.getLong(20),
                rows.getLong(21),
                broadcast == null ? null : new OnAir(broadcast, rows.getString(23)),
                new OrderTimes(
                        rows.getLong(24),
                        rows.getLong(25),
                        rows.getLong(26),
                        rows.getLong(27),
                        rows.getLong(28)),
                rows.getInt(29) != 0,
                lines);
    }
}
