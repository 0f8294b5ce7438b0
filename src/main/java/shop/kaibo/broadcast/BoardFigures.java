package shop.kaibo.broadcast;

import org.jspecify.annotations.Nullable;

import shop.kaibo.order.Counted;
import shop.kaibo.order.OnAir;
import shop.kaibo.order.OrderBoard;
import shop.kaibo.sqlite.DatabaseFailure;
import shop.kaibo.sqlite.Tx;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Keeps the board's sums in the transaction that keeps the orders: what an order counted for is
 * taken off, what it counts for now is added. An order counts for good once placed and once paid; a
 * close gives back its pieces only. Writer's thread only.
 */
public final class BoardFigures implements OrderBoard {
    private static final long SECOND = 1000;

    @Override
    public Optional<OnAir> onAir(Tx tx, long atMs) {
        // platforms tell whole seconds: within the second of the start or the hand-over is after it
        long second = atMs - Math.floorMod(atMs, SECOND) + SECOND - 1;
        try {
            PreparedStatement show =
                    tx.statement(
                            "SELECT id, ended_ms, anchor FROM broadcast WHERE started_ms <= ? ORDER"
                                    + " BY started_ms DESC LIMIT 1");
            show.setLong(1, second);
            try (ResultSet rows = show.executeQuery()) {
                if (!rows.next() || rows.getLong(2) != 0 && rows.getLong(2) <= atMs) {
                    return Optional.empty();
                }
                String id = rows.getString(1);
                return Optional.of(new OnAir(id, anchor(tx, id, second, rows.getString(3))));
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("broadcast", e);
        }
    }

    private static String anchor(Tx tx, String show, long second, String opener)
            throws SQLException {
        PreparedStatement mic =
                tx.statement(
                        "SELECT anchor FROM mic WHERE broadcast_id = ? AND from_ms <= ? ORDER BY"
                                + " from_ms DESC LIMIT 1");
        mic.setString(1, show);
        mic.setLong(2, second);
        try (ResultSet rows = mic.executeQuery()) {
            return rows.next() ? rows.getString(1) : opener;
        }
    }

    @Override
    public void changed(Tx tx, @Nullable Counted before, @Nullable Counted after) {
        if (before != null && after != null && before.broadcastId().equals(after.broadcastId())) {
            var sums = new BoardSums();
            sums.add(before, -1);
            sums.add(after, 1);
            write(tx, after.broadcastId(), sums);
            return;
        }
        alone(tx, before, -1);
        alone(tx, after, 1);
    }

    private static void alone(Tx tx, @Nullable Counted order, int sign) {
        if (order != null) {
            var sums = new BoardSums();
            sums.add(order, sign);
            write(tx, order.broadcastId(), sums);
        }
    }

    private static void write(Tx tx, String show, BoardSums sums) {
        if (moved(sums.total)) {
            tx.update(
                    "INSERT INTO board_total(broadcast_id, orders, pieces, paid_orders, paid_fen,"
                            + " refunds) VALUES (?,?,?,?,?,?) ON CONFLICT(broadcast_id) DO UPDATE"
                            + " SET orders = orders + excluded.orders, pieces = pieces +"
                            + " excluded.pieces, paid_orders = paid_orders + excluded.paid_orders,"
                            + " paid_fen = paid_fen + excluded.paid_fen, refunds = refunds +"
                            + " excluded.refunds",
                    show,
                    sums.total[0],
                    sums.total[1],
                    sums.total[2],
                    sums.total[3],
                    sums.total[4]);
        }
        sums.minutes.forEach(
                (key, v) -> {
                    if (moved(v)) {
                        tx.update(
                                "INSERT INTO board_minute(broadcast_id, minute_ms, orders, pieces,"
                                    + " paid_orders, paid_fen) VALUES (?,?,?,?,?,?) ON"
                                    + " CONFLICT(broadcast_id, minute_ms) DO UPDATE SET orders ="
                                    + " orders + excluded.orders, pieces = pieces +"
                                    + " excluded.pieces, paid_orders = paid_orders +"
                                    + " excluded.paid_orders, paid_fen = paid_fen +"
                                    + " excluded.paid_fen",
                                show,
                                key.ms(),
                                v[0],
                                v[1],
                                v[2],
                                v[3]);
                    }
                });
        sums.slots.forEach(
                (key, v) -> {
                    if (moved(v)) {
                        tx.update(
                                "INSERT INTO board_slot(broadcast_id, listing_id, sold, paid_fen)"
                                        + " VALUES (?,?,?,?) ON CONFLICT(broadcast_id, listing_id)"
                                        + " DO UPDATE SET sold = sold + excluded.sold, paid_fen ="
                                        + " paid_fen + excluded.paid_fen",
                                show,
                                key.listingId(),
                                v[0],
                                v[1]);
                    }
                });
        sums.slotMinutes.forEach(
                (key, v) -> {
                    if (moved(v)) {
                        tx.update(
                                "INSERT INTO board_slot_minute(broadcast_id, listing_id, minute_ms,"
                                        + " pieces) VALUES (?,?,?,?) ON CONFLICT(broadcast_id,"
                                        + " listing_id, minute_ms) DO UPDATE SET pieces = pieces +"
                                        + " excluded.pieces",
                                show,
                                key.listingId(),
                                key.ms(),
                                v[0]);
                    }
                });
        tx.touched("board_total", "board_minute", "board_slot", "board_slot_minute");
    }

    private static boolean moved(long[] values) {
        for (long value : values) {
            if (value != 0) {
                return true;
            }
        }
        return false;
    }
}
