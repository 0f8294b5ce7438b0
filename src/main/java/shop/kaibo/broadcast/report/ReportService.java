package shop.kaibo.broadcast.report;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Clock;
import shop.kaibo.broadcast.BoardMinute;
import shop.kaibo.broadcast.BoardTotals;
import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.broadcast.BroadcastService;
import shop.kaibo.broadcast.calendar.Truth;
import shop.kaibo.broadcast.past.PastService;
import shop.kaibo.broadcast.promise.Gifts;
import shop.kaibo.broadcast.promise.PromiseService;
import shop.kaibo.broadcast.promise.PromiseStand;
import shop.kaibo.broadcast.report.ShowReport.Best;
import shop.kaibo.broadcast.report.ShowReport.Item;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingService;
import shop.kaibo.store.Events.Event;
import shop.kaibo.store.Store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up a show from the sums kept with its orders and from its history. Blocks on the file, off
 * the FX thread. Thread-safe.
 */
public final class ReportService {
    private static final int BEST = 5;

    private final Store store;
    private final BroadcastService broadcasts;
    private final ListingService listings;
    private final PastService past;
    private final PromiseService promises;
    private final Clock clock;

    public ReportService(
            Store store, BroadcastService broadcasts, ListingService listings, PastService past) {
        this.store = store;
        this.broadcasts = broadcasts;
        this.listings = listings;
        this.past = past;
        promises = new PromiseService(store, broadcasts, new Gifts(store, listings));
        clock = store.clock();
    }

    /** The report of a show; of a running one up to now. */
    public ShowReport of(Broadcast show) {
        long end = show.running() ? Math.max(show.startedMs(), clock.nowMs()) : show.endedMs();
        BoardTotals totals = broadcasts.totals(show.id());
        List<PromiseStand> promises = this.promises.of(show.id()).reversed();
        var soldOut = past.soldOut(show);
        return store.db()
                .read(
                        handle -> {
                            List<Event> events =
                                    store.events().of(handle, Broadcast.topic(show.id()));
                            TreeMap<Long, BoardMinute> minutes = minutes(handle, show.id());
                            return new ShowReport(
                                    show,
                                    end,
                                    totals,
                                    refunded(handle, show.id()),
                                    ShareSums.anchors(handle, show, end),
                                    ShareSums.sources(handle, show.id()),
                                    items(handle, show),
                                    line(minutes, show.startedMs(), end),
                                    best(minutes),
                                    soldOut,
                                    Happened.alerts(events),
                                    promises,
                                    Happened.acts(events),
                                    Truth.of(events));
                        });
    }

    private static long refunded(Handle handle, String show) {
        return handle.createQuery(
                        "SELECT coalesce(sum(a.refunded_fen), 0) FROM orders o JOIN after_sale a ON"
                                + " a.order_id = o.id WHERE o.broadcast_id = ? AND a.unknown_there"
                                + " = 0")
                .bind(0, show)
                .mapTo(Long.class)
                .one();
    }

    private List<Item> items(Handle handle, Broadcast show) {
        Map<String, long[]> sold = new LinkedHashMap<>();
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
        var items = new ArrayList<Item>();
        for (Listing listing : listings.shelf(handle, show.shelfId()).listings()) {
            long[] sums = sold.getOrDefault(listing.id(), new long[2]);
            items.add(
                    new Item(
                            listing.id(),
                            listing.slot(),
                            listing.title(),
                            sums[0],
                            sums[1],
                            Math.max(0, listing.left())));
        }
        items.sort(Comparator.comparingInt(Item::slot));
        return items;
    }

    private static TreeMap<Long, BoardMinute> minutes(Handle handle, String show) {
        var minutes = new TreeMap<Long, BoardMinute>();
        handle.createQuery("SELECT * FROM board_minute WHERE broadcast_id = ?")
                .bind(0, show)
                .map(
                        (rows, c) ->
                                new BoardMinute(
                                        rows.getLong("minute_ms"),
                                        rows.getLong("orders"),
                                        rows.getLong("pieces"),
                                        rows.getLong("paid_orders"),
                                        rows.getLong("paid_fen")))
                .forEach(m -> minutes.put(m.minuteMs(), m));
        return minutes;
    }

    // what is paid after the end belongs to the last minute of the line
    private static List<Long> line(TreeMap<Long, BoardMinute> minutes, long from, long end) {
        var line = new ArrayList<Long>();
        long last = BoardMinute.of(Math.max(from, end - 1));
        for (long at = BoardMinute.of(from); at <= last; at += BoardMinute.LENGTH_MS) {
            BoardMinute minute = minutes.get(at);
            line.add(minute == null ? 0 : minute.paidFen());
        }
        long later =
                minutes.tailMap(last, false).values().stream()
                        .mapToLong(BoardMinute::paidFen)
                        .sum();
        line.set(line.size() - 1, line.getLast() + later);
        return line;
    }

    private static List<Best> best(TreeMap<Long, BoardMinute> minutes) {
        return minutes.values().stream()
                .filter(m -> m.paidFen() > 0)
                .sorted(
                        Comparator.comparingLong(BoardMinute::paidFen)
                                .reversed()
                                .thenComparingLong(BoardMinute::minuteMs))
                .limit(BEST)
                .map(m -> new Best(m.minuteMs(), m.paidFen(), m.orders()))
                .toList();
    }
}
