package shop.kaibo;

import shop.kaibo.base.Clock;
import shop.kaibo.broadcast.BoardFigures;
import shop.kaibo.broadcast.BroadcastService;
import shop.kaibo.buyer.BuyerService;
import shop.kaibo.command.Workplace;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.OperatorService;
import shop.kaibo.operator.Role;
import shop.kaibo.order.OrderService;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Store;

import java.nio.file.Path;
import java.util.List;

/** The whole object graph of one open shop, made by hand; closes in reverse order. Thread-safe. */
final class Wiring implements Workplace, AutoCloseable {
    private final Store store;
    private final Actor actor;
    private final ListingService listings;
    private final BuyerService buyers;
    private final OrderService orders;
    private final BroadcastService broadcasts;
    private final SafekeepingService safekeeping;

    private Wiring(Store store, Actor actor) {
        this.store = store;
        this.actor = actor;
        listings = new ListingService(store, new PhotoFolder(store.home().resolve("photos")));
        buyers = new BuyerService(store);
        orders = new OrderService(store, buyers, new BoardFigures());
        broadcasts = new BroadcastService(store, listings);
        safekeeping = new SafekeepingService(store);
    }

    /** Opens a home to work in it. */
    static Wiring open(Path home, Clock clock) {
        Store store = Store.open(home, clock);
        Logs.into(home);
        return new Wiring(store, new OperatorService(store).owner());
    }

    /** Opens a home that another program may be writing. */
    static Wiring look(Path home, Clock clock) {
        return new Wiring(Store.look(home, clock), new Actor("owner", "1", Role.OWNER));
    }

    @Override
    public Clock clock() {
        return store.clock();
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public ListingService listings() {
        return listings;
    }

    @Override
    public OrderService orders() {
        return orders;
    }

    @Override
    public BroadcastService broadcasts() {
        return broadcasts;
    }

    @Override
    public SafekeepingService safekeeping() {
        return safekeeping;
    }

    @Override
    public List<Operation> openOperations(int limit) {
        return store.db().read(h -> store.outbox().open(h, limit));
    }

    @Override
    public void close() {
        buyers.close();
        store.close();
    }
}
