package shop.kaibo.broadcast;

import shop.kaibo.broadcast.mic.ClockSkew;
import shop.kaibo.order.OnAir;
import shop.kaibo.order.OrderBoard;
import shop.kaibo.sqlite.DatabaseFailure;
import shop.kaibo.sqlite.Tx;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the board's sums in the transaction that keeps the orders: what an order counted for is
 * taken off, what it counts for now is added. An order counts for good once placed and once paid; a
 * close gives back its pieces only. Writer's thread only.
 */
public final class BoardFigures implements OrderBoard {
    private static final long SECOND = 1000;

    private final ClockSkew skew;

    /** Figures of a shop whose platform has our time. */
    public BoardFigures() {
        this(new ClockSkew());
    }

    /**
     * @param skew stands in where a hand-over was made before the platform's time was known
     */
    public BoardFigures(ClockSkew skew) {
        this.skew = skew;
    }

    @Override
    public Optional<OnAir> onAir(Tx tx, long atMs) {
        // platforms tell whole seconds: within the second of the start or the hand-over is after it
        long second = atMs - Math.floorMod(atMs, SECOND) + SECOND - 1;
        try {
            PreparedStatement show =
                    tx.statement(
                            "SELECT id, ended_ms + end_skew_ms, anchor FROM broadcast b WHERE"
                                + " started_ms + coalesce((SELECT skew_ms FROM mic WHERE"
                                + " broadcast_id = b.id ORDER BY from_ms LIMIT 1), ?) <= ? ORDER BY"
                                + " started_ms DESC LIMIT 1");
            show.setLong(1, skew.aheadMs().orElse(0));
            show.setLong(2, second);
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

    private String anchor(Tx tx, String show, long second, String opener) throws SQLException {
        PreparedStatement mic =
                tx.statement(
                        "SELECT anchor FROM mic WHERE broadcast_id = ? AND from_ms +"
                                + " coalesce(skew_ms, ?) <= ? ORDER BY from_ms DESC LIMIT 1");
        mic.setString(1, show);
        mic.setLong(2, skew.aheadMs().orElse(0));
        mic.setLong(3, second);
        try (ResultSet rows = mic.executeQuery()) {
            return rows.next() ? rows.getString(1) : opener;
        }
    }

    @Override
    public void changed(Tx tx, List<Change> changes) {
        var sums = new BoardSums();
        for (Change change : changes) {
            if (change.before() != null) {
                sums.add(change.before(), -1);
            }
            if (change.after() != null) {
                sums.add(change.after(), 1);
            }
        }
        sums.write(tx);
    }
}
