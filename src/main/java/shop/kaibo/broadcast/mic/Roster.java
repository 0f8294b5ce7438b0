package shop.kaibo.broadcast.mic;

import org.jdbi.v3.core.Handle;

import shop.kaibo.sqlite.Tx;

import java.util.List;

/** Who has spoken in this shop, with the sums of one show. Thread-safe. */
public final class Roster {
    private static final int MOST = 9;

    private Roster() {}

    /** Notes that somebody speaks; the first ever is the main anchor, the next the co-anchor. */
    public static void speaks(Tx tx, String name, long atMs) {
        tx.update(
                "INSERT INTO anchor(name, part, last_ms) VALUES (?, (SELECT count(*) + 1 FROM"
                        + " anchor), ?) ON CONFLICT(name) DO UPDATE SET last_ms = excluded.last_ms",
                name,
                atMs);
        tx.touched("anchor");
    }

    /** The crew by part, at most nine, with what each brought in this show; fen. */
    public static List<Anchor> of(Handle handle, String broadcastId) {
        return handle.createQuery(
                        "SELECT a.name, a.part, coalesce(a.name = (SELECT anchor FROM mic WHERE"
                            + " broadcast_id = :show ORDER BY from_ms DESC LIMIT 1), 0) on_mic,"
                            + " coalesce(b.orders, 0) orders, coalesce(b.paid_fen, 0) paid_fen,"
                            + " coalesce(b.refunds, 0) refunds, coalesce(b.returns, 0) returns,"
                            + " coalesce(b.quality, 0) quality FROM (SELECT * FROM anchor ORDER BY"
                            + " last_ms DESC LIMIT :most) a LEFT JOIN board_anchor b ON"
                            + " b.broadcast_id = :show AND b.anchor = a.name ORDER BY a.part")
                .bind("show", broadcastId)
                .bind("most", MOST)
                .map(
                        (rows, c) ->
                                new Anchor(
                                        rows.getString("name"),
                                        rows.getInt("part"),
                                        rows.getBoolean("on_mic"),
                                        rows.getLong("orders"),
                                        rows.getLong("paid_fen"),
                                        rows.getLong("refunds"),
                                        rows.getLong("returns"),
                                        rows.getLong("quality")))
                .list();
    }
}
