package shop.kaibo.order;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Refused;
import shop.kaibo.buyer.BuyerService;
import shop.kaibo.operator.Actor;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Orders: taken in from platforms, found, held, shipped. Reads block on the file and run off the FX
 * thread. Thread-safe.
 */
public final class OrderService {
    private final Store store;
    private final OrderChange change;
    private final OrderSearch search;
    private final OrdersOfBuyer ofBuyer;
    private final OrderShipping shipping;
    private final OrderTimeline timeline;
    private final SavedSearches saved;

    /**
     * @param board keeps figures in the same transactions
     */
    public OrderService(Store store, BuyerService buyers, OrderBoard board) {
        this.store = store;
        change = new OrderChange(store.vault(), buyers, board);
        search = new OrderSearch(buyers);
        ofBuyer = new OrdersOfBuyer(buyers);
        shipping = new OrderShipping(store, change);
        timeline = new OrderTimeline(store, buyers);
        saved = new SavedSearches(store);
    }

    /** An order's topic in history and outbox. */
    public static String topic(String orderId) {
        return "order:" + orderId;
    }

    /**
     * Takes in what a platform says of an order and tells its id here; the same or an older version
     * changes nothing.
     *
     * @param epoch the platform's history the report belongs to; a later one wins over any version
     */
    public String apply(Tx tx, String account, long epoch, OrderReport report) {
        return apply(tx, account, epoch, List.of(report)).getFirst();
    }

    /** The same for a page of reports; sums that many of them touch are written once. */
    public List<String> apply(Tx tx, String account, long epoch, List<OrderReport> page) {
        return change.apply(tx, account, epoch, page);
    }

    /**
     * Marks what the platform no longer knows, after all its orders were read in this epoch: they
     * stay, outside sums and stock. Returns how many.
     */
    public int unknownThere(Tx tx, String account, long epoch) {
        List<String> lost =
                tx.handle()
                        .createQuery(
                                "SELECT id FROM orders WHERE account = ? AND epoch < ? AND"
                                        + " unknown_there = 0")
                        .bind(0, account)
                        .bind(1, epoch)
                        .mapTo(String.class)
                        .list();
        for (String id : lost) {
            StoredOrder order = shipping.order(tx, id);
            change.save(tx, order, order.lost());
        }
        return lost.size();
    }

    /**
     * Acknowledges a shipment, held until releaseMs (epoch ms, 0 at once) before it leaves for the
     * platform. The same waybill again is the same shipment. Refused: unpaid, refund under way,
     * held, already shipped otherwise, not a waybill, another buyer's waybill.
     */
    public OrderRow ship(
            Actor actor, String orderId, String carrier, String waybill, long releaseMs) {
        store.db().write(tx -> shipping.ship(tx, actor, orderId, carrier, waybill, releaseMs));
        return row(orderId);
    }

    /** Shipments within a larger write. */
    public OrderShipping shipping() {
        return shipping;
    }

    /** Takes a shipment back that has not left yet; false when it is too late. */
    public boolean undoShip(Actor actor, String orderId) {
        return store.db().write(tx -> shipping.undo(tx, actor, orderId));
    }

    /** The platform took the shipment. */
    public void shipped(Tx tx, String orderId, String operationId) {
        shipping.shipped(tx, orderId, operationId);
    }

    /** The platform refused the shipment, in its own words; the order may be shipped again. */
    public void shipRejected(Tx tx, String orderId, String operationId, String reason) {
        shipping.rejected(tx, orderId, operationId, reason);
    }

    /** What after-sales says of an order; while a refund is under way it is not shipped. */
    public void refund(Tx tx, String orderId, Refund refund) {
        OrderPull.refunded(tx, shipping, orderId, refund, store.clock().nowMs());
        StoredOrder order = shipping.order(tx, orderId);
        if (!order.refund().equals(refund)) {
            change.save(tx, order, order.refunding(refund));
        }
    }

    /**
     * The turns of a show's anchors changed since a moment (platform's epoch ms); tells how many.
     */
    public int attributed(Tx tx, String broadcastId, long sinceMs) {
        return change.attributed(tx, broadcastId, sinceMs);
    }

    /** Keeps an order from leaving, with a reason for the screen. */
    public void hold(Tx tx, Actor actor, String orderId, String reason) {
        StoredOrder order = shipping.order(tx, orderId);
        change.save(tx, order, order.held(reason));
        note(tx, actor, "order.hold", orderId, reason);
    }

    /** Lets a held order go. */
    public void release(Tx tx, Actor actor, String orderId) {
        StoredOrder order = shipping.order(tx, orderId);
        if (order.hold() != null) {
            change.save(tx, order, order.held(null));
            note(tx, actor, "order.release", orderId, "");
        }
    }

    /** Orders of a query, newest first. */
    public List<OrderRow> search(OrderQuery query) {
        return store.db().read(handle -> search.find(handle, query, store.clock().nowMs()));
    }

    /** Searches kept under names. */
    public SavedSearches saved() {
        return saved;
    }

    /** Whether a platform tells names in full, so that they can be searched for. */
    public boolean namesKnown() {
        return store.db().read(OrderSearch::namesKnown);
    }

    /** How high each heap is; cheap at any size. */
    public Map<OrderTab, Long> counts() {
        return store.db().read(OrderTab::counts);
    }

    /** Ids of orders by their buyer's phone tail, nickname or name, newest first. */
    public List<String> ofBuyer(Handle handle, String typed, int limit) {
        return ofBuyer.find(handle, typed, limit);
    }

    /** How much of each heap came from where, and from buyers who came again; as cheap. */
    public Map<OrderTab, Map<OrderPart, Long>> parts() {
        return store.db().read(OrderPart::counts);
    }

    /** What still has to be shipped by a moment (epoch ms), seen from now. */
    public OrderDue due(long untilMs, long nowMs) {
        return store.db().read(handle -> DueOrders.count(handle, untilMs, nowMs));
    }

    /** The order of an id, on a snapshot or inside a write of another feature. */
    public Optional<OrderRow> row(Handle handle, String orderId) {
        return search.one(handle, orderId);
    }

    /** The order of an id, of a platform's number, or of its last four when only one has them. */
    public Optional<OrderRow> find(String named) {
        return store.db().read(h -> search.named(h, named, store.clock().nowMs()));
    }

    /** One order with its timeline. */
    public Optional<OrderDetail> detail(String orderId) {
        return store.db().read(h -> search.one(h, orderId).map(row -> timeline.detail(h, row)));
    }

    private void note(Tx tx, Actor actor, String kind, String orderId, String reason) {
        var held = new OrderEvent.Held(orderId, reason);
        store.events().append(tx, topic(orderId), kind, held, actor.named(), null);
    }

    private OrderRow row(String orderId) {
        return store.db()
                .read(handle -> search.one(handle, orderId))
                .orElseThrow(() -> new Refused("order", "order.unknown"));
    }
}
