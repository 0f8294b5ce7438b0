package shop.kaibo.broadcast.floor;

import shop.kaibo.broadcast.Board;
import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.broadcast.BroadcastService;
import shop.kaibo.broadcast.alert.AlertLog;
import shop.kaibo.broadcast.ask.AskService;
import shop.kaibo.broadcast.flash.FlashService;
import shop.kaibo.broadcast.mic.HandBack;
import shop.kaibo.broadcast.promise.Gifts;
import shop.kaibo.broadcast.promise.PromiseService;
import shop.kaibo.broadcast.rescue.RescueService;
import shop.kaibo.broadcast.size.SizeService;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;
import shop.kaibo.order.OrderService;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.util.List;

/** The show and all that goes on in it. Thread-safe. */
public record Floor(
        BroadcastService broadcasts,
        AskService asks,
        FlashService flashes,
        RescueService rescues,
        PromiseService promises,
        SizeService sizes,
        HandBack hands,
        AlertLog alerts) {
    /** Builds them around a shop's services. */
    public static Floor of(
            Store store,
            ListingService listings,
            OrderService orders,
            BroadcastService broadcasts) {
        return new Floor(
                broadcasts,
                new AskService(store, broadcasts),
                new FlashService(store, listings, broadcasts),
                new RescueService(store, listings, orders, broadcasts),
                new PromiseService(store, broadcasts, new Gifts(store, listings)),
                new SizeService(store, listings, broadcasts),
                new HandBack(store, broadcasts, orders),
                new AlertLog(store));
    }

    /** A page of orders was kept, in the same write. */
    public void ordersCame(Tx tx, List<String> orderIds) {
        rescues.ordersCame(tx, orderIds);
    }

    /**
     * What time brings: prices go back, gifts follow the orders, alerts are written down, whoever
     * is at work. Call about once a second.
     */
    public void tick(Actor atWork) {
        Actor actor = atWork.house();
        flashes.tick(actor);
        promises.settle(actor);
        if (alerts.due()) {
            broadcasts.board().ifPresent(board -> note(actor, board));
        }
    }

    private void note(Actor actor, Board board) {
        if (board.broadcast().running()) {
            alerts.told(actor, Broadcast.topic(board.broadcast().id()), board.alerts());
        }
    }
}
