package shop.kaibo.broadcast.promise;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Refused;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;
import shop.kaibo.order.OrderService;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Gives gifts and takes them back, each one piece of stock by the stock law. The operation of a
 * gift has an id made of promise, order and turn, so that two stations give it once. Thread-safe.
 */
public final class Gifts {
    private final Store store;
    private final ListingService listings;

    public Gifts(Store store, ListingService listings) {
        this.store = store;
        this.listings = listings;
    }

    String sku(String address) {
        return listings.sku(address).id();
    }

    private record Row(boolean valid, int turn, boolean taken) {}

    /** Whether what was given is what these orders should have. */
    boolean kept(Handle handle, Promise promise, List<String> valid) {
        List<String> given =
                handle.createQuery(
                                "SELECT order_id FROM promise_gift WHERE promise_id = ? AND valid ="
                                        + " 1 ORDER BY order_id")
                        .bind(0, promise.id())
                        .mapTo(String.class)
                        .list();
        return given.equals(valid.stream().sorted().toList());
    }

    /** Gives to those who should have it, takes from those who should not. */
    void keep(Tx tx, Actor actor, Promise promise, List<String> valid) {
        Map<String, Row> known = rows(tx.handle(), promise.id());
        known.forEach(
                (order, row) -> {
                    if (row.valid() && !valid.contains(order)) {
                        turn(tx, actor, promise, order, row, false);
                    }
                });
        for (String order : valid) {
            Row row = known.getOrDefault(order, new Row(false, 0, false));
            if (!row.valid()) {
                turn(tx, actor, promise, order, row, true);
            }
        }
        tx.touched("promise");
    }

    private void turn(Tx tx, Actor actor, Promise promise, String order, Row row, boolean gives) {
        int turn = row.turn() + 1;
        boolean moves = gives || row.taken();
        boolean taken = moves && stock(tx, actor, promise, order, turn, gives ? -1 : 1) && gives;
        tx.update(
                "INSERT INTO promise_gift VALUES (?,?,?,?,?) ON CONFLICT(promise_id, order_id) DO"
                        + " UPDATE SET valid = excluded.valid, turn = excluded.turn, taken ="
                        + " excluded.taken",
                promise.id(),
                order,
                gives ? 1 : 0,
                turn,
                taken ? 1 : 0);
        String gift = name(tx.handle(), promise.giftSku());
        store.events()
                .append(
                        tx,
                        OrderService.topic(order),
                        gives ? "order.gift" : "order.gift.lost",
                        new PromiseEvent.Given(promise.id(), order, gift),
                        actor.named(),
                        null);
    }

    // a promise is a promise: without stock it stays valid, and the board says what is lacking
    private boolean stock(Tx tx, Actor actor, Promise promise, String order, int turn, long delta) {
        byte[] seed = (promise.id() + ":" + order + ":" + turn).getBytes(StandardCharsets.UTF_8);
        String operation = UUID.nameUUIDFromBytes(seed).toString();
        try {
            listings.restock(tx, actor, promise.giftSku(), delta, "gift", operation, 0);
            return true;
        } catch (Refused none) {
            return false;
        }
    }

    boolean gets(Handle handle, Promise promise, String order) {
        return Validity.of(handle, promise).contains(order);
    }

    /** The gift in the shop's words; refuses what is not there. */
    String name(Handle handle, String sku) {
        return handle.createQuery(
                        "SELECT trim(l.title || ' ' || s.spec) FROM sku s JOIN listing l ON l.id ="
                                + " s.listing_id WHERE s.id = ?")
                .bind(0, sku)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new Refused("gift", "live.promise.noGift"));
    }

    PromiseStand stand(Handle handle, Promise promise) {
        Map<String, Row> rows = rows(handle, promise.id());
        long valid = Validity.of(handle, promise).size();
        long lacking = rows.values().stream().filter(r -> r.valid() && !r.taken()).count();
        return new PromiseStand(promise, name(handle, promise.giftSku()), valid, lacking);
    }

    private static Map<String, Row> rows(Handle handle, String promise) {
        Map<String, Row> rows = new HashMap<>();
        handle.createQuery("SELECT * FROM promise_gift WHERE promise_id = ?")
                .bind(0, promise)
                .map(
                        (r, c) ->
                                rows.put(
                                        r.getString("order_id"),
                                        new Row(
                                                r.getBoolean("valid"),
                                                r.getInt("turn"),
                                                r.getBoolean("taken"))))
                .list();
        return rows;
    }
}
