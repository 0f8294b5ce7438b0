package shop.kaibo.broadcast.flash;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Refused;
import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.broadcast.BroadcastService;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.Sku;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.rules.ListingRules;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Timed prices. They run on the monotonic clock while this program lives, and by the time of day
 * over a restart; what is due goes back at the next {@link #tick}. Changes queue for the platform
 * in the order they were made, so an offline show stays right. Thread-safe.
 */
public final class FlashService {
    public static final long SHORTEST_MS = 10_000;
    public static final long LONGEST_MS = 1_200_000;

    private final Store store;
    private final ListingService listings;
    private final BroadcastService broadcasts;
    private final Map<String, Long> dueNanos = new ConcurrentHashMap<>();

    public FlashService(Store store, ListingService listings, BroadcastService broadcasts) {
        this.store = store;
        this.listings = listings;
        this.broadcasts = broadcasts;
    }

    /**
     * Sells skus of one listing at another price (fen) for a while. Refused: off air, no length
     * between 10 s and 20 min, nothing left by the stock law, not below the price, one is running.
     *
     * @param holdMs how long a deep cut waits before it is sent
     */
    public List<Flash> start(Actor actor, List<Sku> skus, long fen, long lengthMs, long holdMs) {
        Permissions.check(actor, Permission.REPRICE);
        ListingRules.price(fen);
        if (lengthMs < SHORTEST_MS || lengthMs > LONGEST_MS) {
            throw new Refused("length", "live.flash.length");
        }
        String show =
                broadcasts
                        .current()
                        .map(Broadcast::id)
                        .orElseThrow(() -> new Refused("broadcast", "broadcast.none"));
        if (skus.stream().allMatch(sku -> sku.left() <= 0)) {
            throw new Refused("stock", "live.flash.empty");
        }
        List<Flash> begun =
                store.db()
                        .write(
                                tx -> {
                                    var made = new ArrayList<Flash>();
                                    for (Sku sku : skus) {
                                        made.add(
                                                start(tx, actor, show, sku, fen, lengthMs, holdMs));
                                    }
                                    return made;
                                });
        long due = store.clock().nanos() + lengthMs * 1_000_000;
        begun.forEach(flash -> dueNanos.put(flash.id(), due));
        return begun;
    }

    private Flash start(
            Tx tx, Actor actor, String show, Sku sku, long fen, long lengthMs, long holdMs) {
        if (fen >= sku.priceFen()) {
            throw new Refused("price", "live.flash.notBelow");
        }
        if (rows(tx.handle()).stream().anyMatch(f -> f.skuId().equals(sku.id()))) {
            throw new Refused("price", "live.flash.running");
        }
        long now = store.clock().nowMs();
        String id = store.ids().next();
        listings.reprice(tx, actor, sku.id(), fen, holdMs);
        tx.update(
                "INSERT INTO flash VALUES (?,?,?,?,?,?,?,?,0,'')",
                id,
                show,
                sku.listingId(),
                sku.id(),
                sku.priceFen(),
                fen,
                now,
                now + lengthMs);
        var event = new FlashEvent.Started(id, sku.listingId(), sku.id(), fen, lengthMs);
        note(tx, actor, show, "broadcast.flash", event);
        return new Flash(id, show, sku.listingId(), sku.id(), sku.priceFen(), fen, lengthMs);
    }

    /** Those running now, with the time they have left. */
    public List<Flash> running() {
        return store.db().read(this::rows);
    }

    /** Ends what is due, and what has nothing left to sell; returns what ended. */
    public List<Flash> tick(Actor actor) {
        List<Flash> running = running();
        var over = new ArrayList<Flash>();
        for (Flash flash : running) {
            boolean gone = sold(flash);
            if (flash.leftMs() <= 0 || gone) {
                end(actor, flash, flash.leftMs() <= 0 ? "time" : "sold_out");
                over.add(flash);
            }
        }
        return over;
    }

    private boolean sold(Flash flash) {
        return listings.listing(flash.listingId()).stream()
                .flatMap(listing -> listing.skus().stream())
                .noneMatch(sku -> sku.id().equals(flash.skuId()) && sku.left() > 0);
    }

    /** Ends one before its time. */
    public void cancel(Actor actor, String flashId) {
        Permissions.check(actor, Permission.REPRICE);
        running().stream()
                .filter(flash -> flash.id().equals(flashId))
                .forEach(flash -> end(actor, flash, "cancelled"));
    }

    private void end(Actor actor, Flash flash, String how) {
        store.db()
                .write(
                        tx -> {
                            int ended =
                                    tx.update(
                                            "UPDATE flash SET over_ms = ?, how = ? WHERE id = ? AND"
                                                    + " over_ms = 0",
                                            store.clock().nowMs(),
                                            how,
                                            flash.id());
                            if (ended == 1) {
                                back(tx, actor, flash, how);
                            }
                            return ended;
                        });
        dueNanos.remove(flash.id());
    }

    // a price somebody set meanwhile is a later decision and stays
    private void back(Tx tx, Actor actor, Flash flash, String how) {
        boolean ours = price(tx.handle(), flash.skuId()) == flash.flashFen();
        if (ours) {
            listings.reprice(tx, actor, flash.skuId(), flash.beforeFen(), 0);
        }
        String said = ours ? how : "replaced";
        var event = new FlashEvent.Over(flash.id(), flash.skuId(), flash.beforeFen(), said);
        note(tx, actor, flash.broadcastId(), "broadcast.flash.over", event);
    }

    private static long price(Handle handle, String skuId) {
        return handle.createQuery("SELECT price_fen FROM sku WHERE id = ?")
                .bind(0, skuId)
                .mapTo(Long.class)
                .one();
    }

    private List<Flash> rows(Handle handle) {
        return handle.createQuery("SELECT * FROM flash WHERE over_ms = 0 ORDER BY ends_ms, id")
                .map(
                        (rows, c) ->
                                new Flash(
                                        rows.getString("id"),
                                        rows.getString("broadcast_id"),
                                        rows.getString("listing_id"),
                                        rows.getString("sku_id"),
                                        rows.getLong("before_fen"),
                                        rows.getLong("flash_fen"),
                                        left(rows.getString("id"), rows.getLong("ends_ms"))))
                .list();
    }

    private long left(String id, long endsMs) {
        Long due = dueNanos.get(id);
        long left =
                due == null
                        ? endsMs - store.clock().nowMs()
                        : (due - store.clock().nanos()) / 1_000_000;
        return Math.max(0, left);
    }

    private void note(Tx tx, Actor actor, String show, String kind, FlashEvent event) {
        tx.touched("flash");
        store.events().append(tx, Broadcast.topic(show), kind, event, actor.named(), null);
    }
}
