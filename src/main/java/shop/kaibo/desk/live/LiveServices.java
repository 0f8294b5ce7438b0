package shop.kaibo.desk.live;

import shop.kaibo.broadcast.BroadcastService;
import shop.kaibo.broadcast.floor.Floor;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;
import shop.kaibo.order.OrderService;
import shop.kaibo.order.merge.MergeService;

/** What the board works with, and on whose behalf. FX thread only. */
public record LiveServices(
        Floor floor,
        OrderService orders,
        MergeService merges,
        ListingService listings,
        Actor actor,
        Notices notices,
        Undo undo) {
    BroadcastService broadcasts() {
        return floor.broadcasts();
    }
}
