package shop.kaibo.command;

import shop.kaibo.base.Clock;
import shop.kaibo.broadcast.BroadcastService;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;
import shop.kaibo.order.OrderService;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.store.Operation;

import java.util.List;

/** The services of one open shop, as commands use them. Thread-safe as its services are. */
public interface Workplace {
    Clock clock();

    Actor actor();

    ListingService listings();

    OrderService orders();

    BroadcastService broadcasts();

    SafekeepingService safekeeping();

    /** What still has to reach a platform, oldest first. */
    List<Operation> openOperations(int limit);
}
