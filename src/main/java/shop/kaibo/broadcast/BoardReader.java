package shop.kaibo.broadcast;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import shop.kaibo.broadcast.alert.AlertRules;
import shop.kaibo.broadcast.feed.FeedPulse;
import shop.kaibo.broadcast.feed.FeedSight;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingService;
import shop.kaibo.rules.signed.RuleLibrary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a show's board from its sums: a handful of short queries at any size. Thread-safe. */
final class BoardReader {
    private static final int MINUTES = 60;
    private static final int SPEED_MINUTES = 3;

    private final ListingService listings;
    private final FeedPulse pulse;
    private final RuleLibrary library;

    BoardReader(ListingService listings, FeedPulse pulse, RuleLibrary library) {
        this.library = library;
        this.listings = listings;
        this.pulse = pulse;
    }

    static Optional<Broadcast> latest(Handle handle) {
        return handle.createQuery("SELECT * FROM broadcast ORDER BY started_ms DESC LIMIT 1")
                .map(BoardReader::broadcast)
                .findOne();
    }

    static Optional<Broadcast> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM broadcast WHERE id = ?")
                .bind(0, id)
                .map(BoardReader::broadcast)
                .findOne();
    }

    static BoardTotals totals(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM board_total WHERE broadcast_id = ?")
                .bind(0, id)
                .map(
                        (rows, c) ->
                                new BoardTotals(
                                        rows.getLong("orders"),
                                        rows.getLong("pieces"),
                                        rows.getLong("paid_orders"),
                                        rows.getLong("paid_fen"),
                                        rows.getLong("refunds")))
                .findOne()
                .orElse(BoardTotals.NONE);
    }

    Board board(Handle handle, Broadcast show, long nowMs) {
        long at = show.running() ? Math.max(nowMs, show.startedMs()) : show.endedMs();
        List<BoardPin> pins = pins(handle, show.id());
        List<BoardSlot> slots = slots(handle, show, at, pins);
        List<BoardMinute> minutes = minutes(handle, show.id(), at);
        AlertRules rules = AlertRules.at(library, at);
        FeedSight feed = show.running() ? pulse.sight(handle, rules.silentMs()) : FeedSight.CLEAR;
        return new Board(
                show,
                at,
                totals(handle, show.id()),
                slots,
                minutes,
                pins,
                mics(handle, show),
                new BoardWatch(handle, show, at, rules).alerts(slots, minutes, feed),
                feed);
    }

    private List<BoardSlot> slots(Handle handle, Broadcast show, long at, List<BoardPin> pins) {
        Map<String, long[]> sold = new HashMap<>();
        handle.createQuery("SELECT * FROM board_slot WHERE broadcast_id = ?")
                .bind(0, show.id())
                .map(
                        (rows, c) ->
                                sold.put(
                                        rows.getString("listing_id"),
                                        new long[] {
                                            rows.getLong("sold"), rows.getLong("paid_fen")
                                        }))
                .list();
        Map<String, Long> recent = recent(handle, show, at);
        double minutes = speedMinutes(show, at);
        String pinned = pins.isEmpty() ? "" : pins.getLast().listingId();
        var slots = new ArrayList<BoardSlot>();
        for (Listing listing : listings.shelf(handle, show.shelfId()).listings()) {
            long[] sums = sold.getOrDefault(listing.id(), new long[2]);
            double speed = Math.max(0, recent.getOrDefault(listing.id(), 0L)) / minutes;
            boolean pin = listing.id().equals(pinned);
            slots.add(new BoardSlot(listing, sums[0], sums[1], speed, pin));
        }
        return slots;
    }

    private static Map<String, Long> recent(Handle handle, Broadcast show, long at) {
        Map<String, Long> recent = new HashMap<>();
        handle.createQuery(
                        "SELECT listing_id, sum(pieces) FROM board_slot_minute WHERE broadcast_id ="
                                + " ? AND minute_ms >= ? AND minute_ms <= ? GROUP BY listing_id")
                .bind(0, show.id())
                .bind(1, speedFrom(at))
                .bind(2, at)
                .map((rows, c) -> recent.put(rows.getString(1), rows.getLong(2)))
                .list();
        return recent;
    }

    private static long speedFrom(long at) {
        return BoardMinute.of(at) - (SPEED_MINUTES - 1) * BoardMinute.LENGTH_MS;
    }

    // at least one minute: two orders in the first second are no rush yet
    private static double speedMinutes(Broadcast show, long at) {
        long from = Math.max(speedFrom(at), show.startedMs());
        return Math.max(1.0, (at - from) / (double) BoardMinute.LENGTH_MS);
    }

    private static List<BoardMinute> minutes(Handle handle, String id, long at) {
        long last = BoardMinute.of(at);
        long first = last - (MINUTES - 1) * BoardMinute.LENGTH_MS;
        Map<Long, BoardMinute> known = new HashMap<>();
        handle.createQuery(
                        "SELECT * FROM board_minute WHERE broadcast_id = ? AND minute_ms BETWEEN ?"
                                + " AND ?")
                .bind(0, id)
                .bind(1, first)
                .bind(2, last)
                .map((rows, c) -> minute(rows))
                .forEach(minute -> known.put(minute.minuteMs(), minute));
        var minutes = new ArrayList<BoardMinute>();
        for (long ms = first; ms <= last; ms += BoardMinute.LENGTH_MS) {
            minutes.add(known.getOrDefault(ms, new BoardMinute(ms, 0, 0, 0, 0)));
        }
        return minutes;
    }

    private static BoardMinute minute(ResultSet rows) throws SQLException {
        return new BoardMinute(
                rows.getLong("minute_ms"),
                rows.getLong("orders"),
                rows.getLong("pieces"),
                rows.getLong("paid_orders"),
                rows.getLong("paid_fen"));
    }

    private static List<BoardPin> pins(Handle handle, String id) {
        return handle.createQuery(
                        "SELECT p.at_ms, p.listing_id, l.slot FROM pin p JOIN listing l ON l.id ="
                                + " p.listing_id WHERE p.broadcast_id = ? ORDER BY p.at_ms")
                .bind(0, id)
                .map((rows, c) -> new BoardPin(rows.getLong(1), rows.getString(2), rows.getInt(3)))
                .list();
    }

    private static List<OnMic> mics(Handle handle, Broadcast show) {
        List<OnMic> mics =
                handle.createQuery("SELECT * FROM mic WHERE broadcast_id = ? ORDER BY from_ms")
                        .bind(0, show.id())
                        .map(
                                (rows, c) ->
                                        new OnMic(
                                                rows.getLong("from_ms"), rows.getString("anchor")))
                        .list();
        return mics.isEmpty() ? List.of(new OnMic(show.startedMs(), show.anchor())) : mics;
    }

    private static Broadcast broadcast(ResultSet rows, StatementContext context)
            throws SQLException {
        return new Broadcast(
                rows.getString("id"),
                rows.getString("shelf_id"),
                rows.getString("anchor"),
                rows.getLong("started_ms"),
                rows.getLong("ended_ms"));
    }
}
