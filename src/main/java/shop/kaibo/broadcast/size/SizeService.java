package shop.kaibo.broadcast.size;

import org.jdbi.v3.core.Handle;

import shop.kaibo.broadcast.BoardMinute;
import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.broadcast.BroadcastService;
import shop.kaibo.broadcast.alert.AlertRules;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingService;
import shop.kaibo.store.Store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells the sizes of the item on air; runs off the FX thread. Thread-safe. */
public final class SizeService {
    private final Store store;
    private final ListingService listings;
    private final BroadcastService broadcasts;

    public SizeService(Store store, ListingService listings, BroadcastService broadcasts) {
        this.store = store;
        this.listings = listings;
        this.broadcasts = broadcasts;
    }

    /** The matrix of what is being explained; empty off air and for a thing of one size. */
    public Optional<SizeMatrix> onAir() {
        return broadcasts
                .current()
                .flatMap(
                        show ->
                                explained(show)
                                        .filter(listing -> listing.skus().size() > 1)
                                        .map(listing -> matrix(show, listing)));
    }

    private Optional<Listing> explained(Broadcast show) {
        return store.db()
                .read(
                        handle ->
                                handle.createQuery(
                                                "SELECT listing_id FROM pin WHERE broadcast_id = ?"
                                                        + " ORDER BY at_ms DESC LIMIT 1")
                                        .bind(0, show.id())
                                        .mapTo(String.class)
                                        .findOne())
                .flatMap(listings::listing);
    }

    private SizeMatrix matrix(Broadcast show, Listing listing) {
        long now = store.clock().nowMs();
        AlertRules rules = broadcasts.alertRules(now);
        int minutes = rules.speedMinutes();
        long from = BoardMinute.of(now) - (minutes - 1) * BoardMinute.LENGTH_MS;
        double passed =
                Math.max(
                        1.0,
                        (now - Math.max(from, show.startedMs())) / (double) BoardMinute.LENGTH_MS);
        Map<String, Double> speeds = new HashMap<>();
        store.db()
                .read(handle -> sold(handle, show.id(), listing.id(), from))
                .forEach((sku, pieces) -> speeds.put(sku, pieces / passed));
        boolean blind =
                store.db()
                        .read(handle -> broadcasts.pulse().sight(handle, rules.silentMs()))
                        .blind();
        return SizeMatrix.of(listing, speeds, blind);
    }

    private static Map<String, Long> sold(Handle handle, String show, String listing, long from) {
        Map<String, Long> sold = new HashMap<>();
        handle.createQuery(
                        "SELECT m.sku_id, sum(m.pieces) FROM sku s JOIN board_sku_minute m ON"
                            + " m.broadcast_id = ? AND m.sku_id = s.id AND m.minute_ms >= ? WHERE"
                            + " s.listing_id = ? GROUP BY m.sku_id")
                .bind(0, show)
                .bind(1, from)
                .bind(2, listing)
                .map((rows, c) -> sold.put(rows.getString(1), rows.getLong(2)))
                .list();
        return sold;
    }
}
