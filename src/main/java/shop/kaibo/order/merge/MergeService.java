package shop.kaibo.order.merge;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Mask;
import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.order.OrderService;
import shop.kaibo.order.Shipment;
import shop.kaibo.order.Waybills;
import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Several orders of one buyer to one address leave in one parcel under one waybill. Nothing here
 * knows weights: a parcel ends at a number of pieces that the shop sets. Reads block on the file
 * and run off the FX thread. Watch tables "orders", "order_pull", "setting". Thread-safe.
 */
public final class MergeService {
    /** Pieces of a parcel until the shop says otherwise. */
    public static final int PIECES = 20;

    private static final int MOST_PIECES = 500;
    private static final String SETTING = "parcel.pieces";
    private static final String PULLS =
            "SELECT p.order_id, o.remote_id, (SELECT n.title || CASE n.spec WHEN '' THEN '' ELSE '"
                + " ' || n.spec END FROM order_line n WHERE n.order_id = o.id AND n.position = 0),"
                + " p.waybill, p.stopped, p.at_ms FROM order_pull p JOIN orders o ON o.id ="
                + " p.order_id WHERE p.out_ms = 0 ORDER BY p.at_ms, p.order_id";

    private final Store store;
    private final OrderService orders;

    public MergeService(Store store, OrderService orders) {
        this.store = store;
        this.orders = orders;
    }

    /** The most pieces of one parcel. */
    public int pieces() {
        return store.db().read(this::pieces);
    }

    private int pieces(Handle handle) {
        return store.settings().get(handle, SETTING).map(Integer::parseInt).orElse(PIECES);
    }

    /** Sets the most pieces of one parcel. Refused outside 1 to 500. */
    public void pieces(Actor actor, int most) {
        Permissions.check(actor, Permission.SHIP);
        if (most < 1 || most > MOST_PIECES) {
            throw new Refused("pieces", "order.merge.limit", MOST_PIECES);
        }
        store.db()
                .write(
                        tx -> {
                            store.settings().put(tx, SETTING, Integer.toString(most));
                            return most;
                        });
    }

    /** How many orders could share a parcel with another. */
    public long count() {
        return store.db().read(Waiting::count);
    }

    /** All parcels that could be made now, the one with the oldest order first. */
    public List<MergeGroup> groups() {
        return store.db().read(handle -> Waiting.groups(handle, pieces(handle)));
    }

    /** The parcel that an order could share; empty where it goes alone. */
    public Optional<MergeGroup> of(String orderId) {
        return store.db()
                .read(
                        handle ->
                                Waiting.groupsOf(handle, orderId, pieces(handle)).stream()
                                        .filter(group -> group.holds(orderId))
                                        .findFirst());
    }

    /** For orders that wait, how many wait for the same buyer at the same address, itself too. */
    public Map<String, Integer> mates(Collection<String> orderIds) {
        return store.db().read(handle -> Waiting.mates(handle, orderIds));
    }

    /**
     * Gives all these orders one waybill in one write, each its own shipment to the platform, held
     * until releaseMs (epoch ms, 0 at once). The same again is the same parcel. Refused as a whole:
     * fewer than two, another buyer or address among them, a remark, a refund however old, more
     * pieces than a parcel holds, and whatever a shipment alone is refused for. Tells the waybill
     * as it is kept.
     */
    public String ship(
            Actor actor, List<String> orderIds, String carrier, String waybill, long releaseMs) {
        return store.db().write(tx -> ship(tx, actor, orderIds, carrier, waybill, releaseMs));
    }

    private String ship(
            Tx tx,
            Actor actor,
            List<String> orderIds,
            String carrier,
            String waybill,
            long releaseMs) {
        Permissions.check(actor, Permission.SHIP);
        List<Waiting.One> parcel =
                new TreeSet<>(orderIds).stream().map(id -> known(tx.handle(), id)).toList();
        if (parcel.size() < 2) {
            throw new Refused("order", "order.merge.alone");
        }
        Shipment shipment = Waybills.checked(carrier, waybill);
        boolean done =
                parcel.stream().allMatch(o -> o.billed() && o.waybill().equals(shipment.waybill()));
        if (done) {
            return shipment.waybill();
        }
        parcel.forEach(one -> check(one, parcel.getFirst()));
        long pieces = parcel.stream().mapToLong(o -> o.piece().pieces()).sum();
        int most = pieces(tx.handle());
        if (pieces > most) {
            throw new Refused("order", "order.merge.many", pieces, most);
        }
        for (Waiting.One one : parcel) {
            orders.shipping().ship(tx, actor, one.piece().id(), carrier, waybill, releaseMs);
        }
        return shipment.waybill();
    }

    private static Waiting.One known(Handle handle, String id) {
        Waiting.One one = Waiting.one(handle, id);
        if (one == null) {
            throw new Refused("order", "order.unknown");
        }
        return one;
    }

    private static void check(Waiting.One one, Waiting.One first) {
        String tail = Mask.tail(one.piece().remoteId());
        if (one.there() == null) {
            throw new Refused("order", "order.merge.nowhere", tail);
        }
        if (!Objects.equals(one.there(), first.there())) {
            throw new Refused("order", "order.merge.elsewhere", tail);
        }
        if (one.remark()) {
            throw new Refused("order", "order.merge.remark", tail);
        }
        if (one.refunded()) {
            throw new Refused("order", "order.merge.refunded", tail);
        }
    }

    /**
     * Takes a parcel back as one: all of it while none of it has left, else nothing and false.
     * Pieces a refund has taken out meanwhile stay out.
     */
    public boolean undo(Actor actor, List<String> orderIds, String waybill) {
        return store.db().write(tx -> undo(tx, actor, orderIds, waybill));
    }

    private boolean undo(Tx tx, Actor actor, List<String> orderIds, String waybill) {
        List<String> still =
                orderIds.stream()
                        .map(id -> known(tx.handle(), id))
                        .filter(one -> one.billed() && one.waybill().equals(waybill))
                        .map(one -> one.piece().id())
                        .toList();
        boolean left = still.stream().anyMatch(id -> !orders.shipping().waits(tx, id));
        if (left || still.isEmpty()) {
            return false;
        }
        still.forEach(id -> orders.shipping().undo(tx, actor, id));
        return true;
    }

    /** Pieces that have to come out of a parcel and have not yet, oldest first. */
    public List<Pull> pulls() {
        return store.db()
                .read(
                        handle ->
                                Ask.list(
                                        handle,
                                        PULLS,
                                        List.of(),
                                        row ->
                                                new Pull(
                                                        row.getString(1),
                                                        row.getString(2),
                                                        Objects.requireNonNullElse(
                                                                row.getString(3), ""),
                                                        row.getString(4),
                                                        row.getBoolean(5),
                                                        row.getLong(6))));
    }

    /** Somebody took the piece out. */
    public void takenOut(Actor actor, String orderId) {
        Permissions.check(actor, Permission.SHIP);
        store.db()
                .write(
                        tx -> {
                            tx.touched("order_pull");
                            return tx.update(
                                    "UPDATE order_pull SET out_ms = ? WHERE order_id = ? AND"
                                            + " out_ms = 0",
                                    store.clock().nowMs(),
                                    orderId);
                        });
    }
}
