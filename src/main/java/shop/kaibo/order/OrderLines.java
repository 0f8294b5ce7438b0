package shop.kaibo.order;

import org.jspecify.annotations.Nullable;

import shop.kaibo.sqlite.DatabaseFailure;
import shop.kaibo.sqlite.Tx;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds for each reported line which of our skus it is, under which slot, and which version of the
 * promise was in force when it was bought. Writer's thread only.
 */
final class OrderLines {
    private static final String SKU =
            "SELECT s.id, s.code, l.id, l.slot FROM remote_id r JOIN sku s ON s.id = r.local_id"
                + " JOIN listing l ON l.id = s.listing_id WHERE r.account = ? AND r.kind = 'sku'"
                + " AND r.remote_id = ?";
    private static final String LISTING =
            "SELECT NULL, '', l.id, l.slot FROM remote_id r JOIN listing l ON l.id = r.local_id"
                    + " WHERE r.account = ? AND r.kind = 'listing' AND r.remote_id = ?";
    // the price paid is the platform's own word on which version it sold
    private static final String VERSION =
            "SELECT id FROM listing_version WHERE sku_id = ? ORDER BY (price_fen = ?) DESC,"
                    + " (confirmed_ms > 0 AND confirmed_ms <= ?) DESC, (from_ms <= ?) DESC,"
                    + " CASE WHEN from_ms <= ? THEN from_ms ELSE -from_ms END DESC LIMIT 1";

    private OrderLines() {}

    /** Lines of an order; what was found at an earlier reading stays as it was. */
    static List<OrderLine> of(Tx tx, String account, OrderReport report, List<OrderLine> known) {
        var lines = new ArrayList<OrderLine>();
        for (int i = 0; i < report.lines().size(); i++) {
            OrderReport.Line line = report.lines().get(i);
            OrderLine before = i < known.size() ? known.get(i) : null;
            boolean same = before != null && before.skuId() != null && same(before, line);
            lines.add(same ? before : resolve(tx, account, line, report.createdMs()));
        }
        return lines;
    }

    private static boolean same(OrderLine before, OrderReport.Line line) {
        return before.title().equals(line.title())
                && before.spec().equals(line.spec())
                && before.quantity() == line.quantity()
                && before.priceFen() == line.priceFen();
    }

    private static OrderLine resolve(Tx tx, String account, OrderReport.Line line, long atMs) {
        try {
            OrderLine found = find(tx, SKU, account, line.remoteSkuId(), line, atMs);
            if (found == null) {
                found = find(tx, LISTING, account, line.remoteListingId(), line, atMs);
            }
            return found != null ? found : made(line, null, null, null, 0, "");
        } catch (SQLException e) {
            throw new DatabaseFailure("order_line", e);
        }
    }

    private static @Nullable OrderLine find(
            Tx tx, String sql, String account, String remoteId, OrderReport.Line line, long atMs)
            throws SQLException {
        PreparedStatement find = tx.statement(sql);
        find.setString(1, account);
        find.setString(2, remoteId);
        try (ResultSet rows = find.executeQuery()) {
            if (!rows.next()) {
                return null;
            }
            String sku = rows.getString(1);
            String version = sku == null ? null : version(tx, sku, line.priceFen(), atMs);
            return made(line, rows.getString(3), sku, version, rows.getInt(4), rows.getString(2));
        }
    }

    private static @Nullable String version(Tx tx, String sku, long priceFen, long atMs)
            throws SQLException {
        PreparedStatement find = tx.statement(VERSION);
        find.setString(1, sku);
        find.setLong(2, priceFen);
        find.setLong(3, atMs);
        find.setLong(4, atMs);
        find.setLong(5, atMs);
        try (ResultSet rows = find.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static OrderLine made(
            OrderReport.Line line,
            @Nullable String listing,
            @Nullable String sku,
            @Nullable String version,
            int slot,
            String code) {
        return new OrderLine(
                listing,
                sku,
                version,
                slot,
                line.title(),
                line.spec(),
                code,
                line.quantity(),
                line.priceFen(),
                null);
    }
}
