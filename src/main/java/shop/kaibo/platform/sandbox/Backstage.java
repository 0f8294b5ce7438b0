package shop.kaibo.platform.sandbox;

import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteOrder.Source;
import shop.kaibo.platform.sandbox.OrderRules.Wish;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What only a sandbox has and a platform never shows: its own view of everything, buyers on demand,
 * its past and its network's temper. Thread-safe.
 */
public final class Backstage implements AutoCloseable {
    private static final long UNPAID_CLOSES_AFTER = 900_000;

    private final SandboxShop shop;
    private final Faults faults;
    private final Set<Crowd> crowds = ConcurrentHashMap.newKeySet();
    private final Set<Talk> talks = ConcurrentHashMap.newKeySet();

    Backstage(SandboxShop shop, Faults faults) {
        this.shop = shop;
        this.faults = faults;
    }

    /** An order to place by hand. */
    public record OrderWish(String skuRemoteId, long quantity, Source source, boolean paid) {}

    /** Every effect that stands, in order: seq, at, kind, key, entity, detail. */
    public ArrayNode effects() {
        shop.letTimePass();
        return shop.rows(View::effects);
    }

    /** Listings, orders and cases as the platform sees them. */
    public ObjectNode state() {
        shop.letTimePass();
        return shop.read(View::state);
    }

    /** The number of the platform's present history. */
    public long epoch() {
        return shop.epoch();
    }

    /**
     * Lets rate * seconds orders arrive by themselves, as far as stock allows. The future brings
     * how many were placed.
     */
    public CompletableFuture<Integer> broadcast(long seed, double rate, double seconds) {
        var crowd = new Crowd(shop, seed, rate, Math.clamp(Math.round(rate * seconds), 0, 1 << 30));
        crowds.add(crowd);
        return crowd.start().whenComplete((placed, e) -> crowds.remove(crowd));
    }

    /** Lets so many buyers come now, at once; answers how many found something to buy. */
    public int come(long seed, int buyers) {
        shop.letTimePass();
        var crowd = new Crowd(shop, seed, 0, buyers);
        return buyers == 0 ? 0 : shop.write(books -> crowd.place(books, buyers));
    }

    /** Places these orders now, all or none; answers their remote ids. */
    public List<String> placeOrders(List<OrderWish> wishes, long seed) {
        shop.letTimePass();
        var people = new People(seed);
        return shop.write(
                books -> wishes.stream().map(wish -> place(books, wish, people)).toList());
    }

    /** The buyer of an order that waits for it pays now. */
    public void pay(String orderRemoteId) {
        shop.write(
                books -> {
                    shop.orders.pay(books, books.shelf.get(Kind.ORDER, orderRemoteId));
                    return orderRemoteId;
                });
    }

    private String place(Books books, OrderWish wish, People people) {
        Order order =
                shop.orders.place(
                        books,
                        List.of(new Wish(wish.skuRemoteId(), wish.quantity())),
                        wish.source(),
                        people.next(),
                        wish.paid(),
                        books.nowMs + UNPAID_CLOSES_AFTER);
        if (wish.paid()) {
            shop.orders.pay(books, order);
        }
        return order.id;
    }

    /** Opens so many cases over paid and shipped orders, or as many as there are orders for. */
    public int afterSales(int count, long seed) {
        return afterSales(count, seed, List.of());
    }

    /** The same, of these types in turn; none for what buyers mostly ask. */
    public int afterSales(int count, long seed, List<RemoteCase.Type> types) {
        shop.letTimePass();
        return shop.write(books -> new Complaints(shop.cases, books, seed).open(count, types));
    }

    /** Opens a case over this order, though it may have others; tells its remote id. */
    public String afterSale(String orderRemoteId, RemoteCase.Type type, long seed) {
        return shop.write(
                books -> new Complaints(shop.cases, books, seed).open(orderRemoteId, type));
    }

    /**
     * Lets the buyer or the platform take a step with a case: withdraw, ask_again, appeal, amount,
     * type, refund, overdue, for_buyer, for_seller; refused where the case does not allow it.
     */
    public void step(String caseId, String step) {
        shop.letTimePass();
        shop.write(books -> shop.steps.step(books, caseId, step));
    }

    /**
     * Lets buyers of shipped orders write so many reviews, or as many as there are orders for.
     *
     * @param bad how many of a hundred are bad ones
     */
    public int reviews(int count, int bad, long seed) {
        shop.letTimePass();
        return shop.write(books -> new Opinions(books, seed).write(count, bad));
    }

    /** Lets the buyer of this order write a review now; tells its remote id. */
    public String review(String orderRemoteId, int stars, String text) {
        return shop.write(
                books ->
                        new Opinions(books, 1)
                                .write(books.shelf.get(Kind.ORDER, orderRemoteId), stars, text));
    }

    /** Forgets every effect and key after one, as a platform restored from a backup. */
    public void rollback(long toSeq) {
        shop.rollback(toSeq);
    }

    /** Forgets everything but the tokens. */
    public void wipe() {
        shop.wipe();
    }

    /** Changes the network's temper from the next request on. */
    public void faults(FaultPlan plan) {
        faults.set(plan);
    }

    /** From now on a buyer of a shipped order writes a review every so many ms. */
    public void talk(long seed, long apartMs) {
        var talk = new Talk(shop, seed, apartMs);
        talks.add(talk);
        talk.start();
    }

    /** Sends the crowds home. */
    @Override
    public void close() {
        talks.forEach(Talk::stop);
        crowds.forEach(Crowd::stop);
    }
}
