package shop.kaibo.tour;

import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.broadcast.BroadcastService;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;
import shop.kaibo.order.OrderService;
import shop.kaibo.sync.SyncEngine;

/** The services a tour works with. Thread-safe as its services are. */
public record TourShop(
        Actor actor,
        ListingService listings,
        OrderService orders,
        BroadcastService broadcasts,
        AfterSaleService afterSales,
        SyncEngine sync) {}
