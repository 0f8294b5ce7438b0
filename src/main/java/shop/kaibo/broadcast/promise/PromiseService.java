package shop.kaibo.broadcast.promise;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Refused;
import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.broadcast.BroadcastService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.rules.ListingRules;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.util.List;

/** Promises made on air: written down, counted, kept; runs off the FX thread. Thread-safe. */
public final class PromiseService {
    private static final long SECOND = 1000;
    // a refund may come until the goods have left, long after the show
    private static final long FOLLOWED_MS = 30L * 24 * 3_600_000;

    private final Store store;
    private final BroadcastService broadcasts;
    private final Gifts gifts;

    public PromiseService(Store store, BroadcastService broadcasts, Gifts gifts) {
        this.store = store;
        this.broadcasts = broadcasts;
        this.gifts = gifts;
    }

    /** Writes a promise down. Refused: off air, no limit at all, no such gift. */
    public Promise make(Actor actor, long first, long withinMs, long spendFen, String giftSku) {
        Permissions.check(actor, Permission.BROADCAST);
        if (first <= 0 && withinMs <= 0 && spendFen <= 0) {
            throw new Refused("promise", "live.promise.nothing");
        }
        if (spendFen > 0) {
            ListingRules.price(spendFen);
        }
        Broadcast show =
                broadcasts.current().orElseThrow(() -> new Refused("broadcast", "broadcast.none"));
        long now = store.clock().nowMs();
        long there = now + broadcasts.skew().aheadMs().orElse(0);
        // platforms tell whole seconds: paid within the second it was said counts
        long from = there - Math.floorMod(there, SECOND);
        var promise =
                new Promise(
                        store.ids().next(),
                        show.id(),
                        Math.max(0, first),
                        Math.max(0, withinMs),
                        Math.max(0, spendFen),
                        giftSku,
                        from);
        return store.db()
                .write(
                        tx -> {
                            gifts.name(tx.handle(), giftSku);
                            tx.update(
                                    "INSERT INTO promise VALUES (?,?,?,?,?,?,?,?,0)",
                                    promise.id(),
                                    show.id(),
                                    promise.first(),
                                    promise.withinMs(),
                                    promise.spendFen(),
                                    giftSku,
                                    from,
                                    now);
                            note(tx, actor, show.id(), "broadcast.promise", made(promise));
                            return promise;
                        });
    }

    /** The sku of a gift typed as "6" or "6/红 36"; refuses what names none or more than one. */
    public String gift(String address) {
        return gifts.sku(address);
    }

    /** Takes a promise back; its gifts go back to stock. */
    public void undo(Actor actor, String promiseId) {
        Permissions.check(actor, Permission.BROADCAST);
        store.db()
                .write(
                        tx -> {
                            Promise promise =
                                    all(tx.handle(), 0).stream()
                                            .filter(p -> p.id().equals(promiseId))
                                            .findFirst()
                                            .orElseThrow();
                            gifts.keep(tx, actor, promise, List.of());
                            tx.update(
                                    "UPDATE promise SET undone_ms = ? WHERE id = ?",
                                    store.clock().nowMs(),
                                    promiseId);
                            var event = new PromiseEvent.Undone(promiseId);
                            note(
                                    tx,
                                    actor,
                                    promise.broadcastId(),
                                    "broadcast.promise.undone",
                                    event);
                            return promiseId;
                        });
    }

    /** Brings gifts and their stock in line with the orders; true when something changed. */
    public boolean settle(Actor actor) {
        long since = store.clock().nowMs() - FOLLOWED_MS;
        List<Promise> behind =
                store.db()
                        .read(
                                handle ->
                                        all(handle, since).stream()
                                                .filter(
                                                        p ->
                                                                !gifts.kept(
                                                                        handle,
                                                                        p,
                                                                        Validity.of(handle, p)))
                                                .toList());
        for (Promise promise : behind) {
            store.db()
                    .write(
                            tx -> {
                                List<String> valid = Validity.of(tx.handle(), promise);
                                gifts.keep(tx, actor, promise, valid);
                                return promise;
                            });
        }
        return !behind.isEmpty();
    }

    /** The orders a promise holds for now, in the order they were paid. */
    public List<String> valid(String promiseId) {
        return store.db()
                .read(
                        handle ->
                                all(handle, 0).stream()
                                        .filter(p -> p.id().equals(promiseId))
                                        .findFirst()
                                        .map(p -> Validity.of(handle, p))
                                        .orElse(List.of()));
    }

    /** What a slip says an order gets besides what was bought. */
    public List<String> giftsOf(String orderId) {
        return store.db()
                .read(
                        handle ->
                                all(handle, 0).stream()
                                        .filter(p -> gifts.gets(handle, p, orderId))
                                        .map(p -> gifts.name(handle, p.giftSku()))
                                        .toList());
    }

    /** The promises of a show, newest first. */
    public List<PromiseStand> of(String broadcastId) {
        return store.db()
                .read(
                        handle ->
                                all(handle, 0).reversed().stream()
                                        .filter(p -> p.broadcastId().equals(broadcastId))
                                        .map(p -> gifts.stand(handle, p))
                                        .toList());
    }

    private static List<Promise> all(Handle handle, long sinceMs) {
        return handle.createQuery(
                        "SELECT * FROM promise WHERE undone_ms = 0 AND made_ms >= ? ORDER BY"
                                + " made_ms, id")
                .bind(0, sinceMs)
                .map(
                        (rows, c) ->
                                new Promise(
                                        rows.getString("id"),
                                        rows.getString("broadcast_id"),
                                        rows.getLong("first_count"),
                                        rows.getLong("within_ms"),
                                        rows.getLong("spend_fen"),
                                        rows.getString("gift_sku"),
                                        rows.getLong("from_ms")))
                .list();
    }

    private static PromiseEvent.Made made(Promise p) {
        return new PromiseEvent.Made(p.id(), p.first(), p.withinMs(), p.spendFen(), p.giftSku());
    }

    private void note(Tx tx, Actor actor, String show, String kind, PromiseEvent event) {
        tx.touched("promise");
        store.events().append(tx, Broadcast.topic(show), kind, event, actor.named(), null);
    }
}
