package shop.kaibo.broadcast.rescue;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Refused;
import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.broadcast.BroadcastService;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.Sku;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.operator.Role;
import shop.kaibo.order.OrderService;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.util.List;
import java.util.Optional;

/**
 * Stops a wrong price: nothing of it is sold on, and every order placed at that version of the
 * promise is held, those that come in later too. All of it can be taken back. Thread-safe.
 */
public final class RescueService {
    private static final Actor PLATFORM = new Actor("platform", "0", Role.OWNER);

    private final Store store;
    private final ListingService listings;
    private final HeldOrders held;
    private final BroadcastService broadcasts;

    public RescueService(
            Store store,
            ListingService listings,
            OrderService orders,
            BroadcastService broadcasts) {
        this.store = store;
        this.listings = listings;
        held = new HeldOrders(store, orders);
        this.broadcasts = broadcasts;
    }

    /**
     * Stops a listing's price. Refused: off air, no such listing, that price was never asked.
     *
     * @param wrongFen the price to stop, 0 for the one in force
     * @param reason why its orders are held, for the screen
     */
    public Rescue begin(Actor actor, String listingId, long wrongFen, String reason) {
        Permissions.check(actor, Permission.REPRICE);
        Broadcast show =
                broadcasts.current().orElseThrow(() -> new Refused("broadcast", "broadcast.none"));
        Listing listing =
                listings.listing(listingId)
                        .orElseThrow(() -> new Refused("slot", "broadcast.notOnShelf"));
        return store.db()
                .write(
                        tx -> {
                            String id = store.ids().next();
                            tx.update(
                                    "INSERT INTO rescue VALUES (?,?,?,?,?,?,0)",
                                    id,
                                    show.id(),
                                    listingId,
                                    listing.slot(),
                                    reason,
                                    store.clock().nowMs());
                            for (Sku sku : listing.skus()) {
                                stop(tx, actor, id, sku, wrongFen);
                            }
                            if (RescueRows.skus(tx.handle(), id) == 0) {
                                throw new Refused("price", "live.rescue.never");
                            }
                            held.hold(tx, actor, HeldOrders.placed(tx.handle(), id, show.id()));
                            Rescue rescue = RescueRows.find(tx.handle(), id).orElseThrow();
                            note(tx, actor, show.id(), "broadcast.rescue", begun(rescue));
                            return rescue;
                        });
    }

    private void stop(Tx tx, Actor actor, String rescue, Sku sku, long wrongFen) {
        long wrong = wrongFen == 0 ? sku.priceFen() : wrongFen;
        Optional<String> version =
                tx.handle()
                        .createQuery(
                                "SELECT id FROM listing_version WHERE sku_id = ? AND price_fen = ?"
                                        + " ORDER BY from_ms DESC, rowid DESC LIMIT 1")
                        .bind(0, sku.id())
                        .bind(1, wrong)
                        .mapTo(String.class)
                        .findOne();
        if (version.isEmpty()) {
            return;
        }
        String operation = "";
        long stopped = Math.max(0, sku.left());
        if (stopped > 0) {
            operation = store.ids().next();
            listings.restock(tx, actor, sku.id(), -stopped, "rescue", operation, 0);
        }
        tx.update(
                "INSERT INTO rescue_sku VALUES (?,?,?,?,?,?,?)",
                rescue,
                sku.id(),
                version.get(),
                wrong,
                right(tx.handle(), sku, version.get(), wrong),
                stopped,
                operation);
    }

    /** What stood before the wrong one; when it was the first, what stands now. */
    private static long right(Handle handle, Sku sku, String version, long wrongFen) {
        return handle.createQuery(
                        "SELECT price_fen FROM listing_version WHERE sku_id = :sku AND price_fen <>"
                            + " :wrong AND rowid < (SELECT rowid FROM listing_version WHERE id ="
                            + " :version) ORDER BY from_ms DESC, rowid DESC LIMIT 1")
                .bind("sku", sku.id())
                .bind("wrong", wrongFen)
                .bind("version", version)
                .mapTo(Long.class)
                .findOne()
                .orElse(sku.priceFen());
    }

    /** Orders just came in: those at a price that is being stopped are held in the same write. */
    public void ordersCame(Tx tx, List<String> orderIds) {
        boolean none =
                tx.handle()
                        .createQuery("SELECT NOT EXISTS (SELECT 1 FROM rescue WHERE undone_ms = 0)")
                        .mapTo(Boolean.class)
                        .one();
        if (none) {
            return;
        }
        for (String order : orderIds) {
            held.hold(tx, PLATFORM, HeldOrders.placedAs(tx.handle(), order));
        }
    }

    /** Puts stock back and lets the orders it held go. */
    public void undo(Actor actor, String rescueId) {
        Permissions.check(actor, Permission.REPRICE);
        store.db()
                .write(
                        tx -> {
                            int undone =
                                    tx.update(
                                            "UPDATE rescue SET undone_ms = ? WHERE id = ? AND"
                                                    + " undone_ms = 0",
                                            store.clock().nowMs(),
                                            rescueId);
                            if (undone == 1) {
                                restock(tx, actor, rescueId);
                                long released = held.release(tx, actor, rescueId);
                                var event = new RescueEvent.Undone(rescueId, released);
                                String show = RescueRows.show(tx.handle(), rescueId);
                                note(tx, actor, show, "broadcast.rescue.undone", event);
                            }
                            return undone;
                        });
    }

    private record Stopped(String sku, long pieces, String operation) {}

    private void restock(Tx tx, Actor actor, String rescueId) {
        List<Stopped> stopped =
                tx.handle()
                        .createQuery("SELECT * FROM rescue_sku WHERE rescue_id = ? AND stopped > 0")
                        .bind(0, rescueId)
                        .map(
                                (rows, c) ->
                                        new Stopped(
                                                rows.getString("sku_id"),
                                                rows.getLong("stopped"),
                                                rows.getString("operation")))
                        .list();
        for (Stopped one : stopped) {
            if (!listings.cancelRestock(tx, one.operation())) {
                String operation = store.ids().next();
                listings.restock(tx, actor, one.sku(), one.pieces(), "rescue", operation, 0);
            }
        }
    }

    /** A rescue as it stands now. */
    public Optional<Rescue> find(String rescueId) {
        return store.db().read(handle -> RescueRows.find(handle, rescueId));
    }

    private static RescueEvent.Begun begun(Rescue r) {
        return new RescueEvent.Begun(
                r.id(), r.listingId(), r.slot(), r.wrongFen(), r.orders(), r.lossFen());
    }

    private void note(Tx tx, Actor actor, String show, String kind, RescueEvent event) {
        tx.touched("rescue");
        store.events().append(tx, Broadcast.topic(show), kind, event, actor.named(), null);
    }
}
