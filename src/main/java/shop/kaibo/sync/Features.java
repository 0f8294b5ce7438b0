package shop.kaibo.sync;

import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.broadcast.floor.Floor;
import shop.kaibo.listing.ListingService;
import shop.kaibo.order.OrderService;

/** The features whose work goes out and comes in. Thread-safe. */
public record Features(
        ListingService listings, OrderService orders, AfterSaleService cases, Floor floor) {}
