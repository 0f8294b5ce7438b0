package shop.kaibo.tour;

import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.broadcast.BroadcastService;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.listing.QuickListing.Wanted;
import shop.kaibo.operator.Actor;
import shop.kaibo.order.OrderService;
import shop.kaibo.photo.Photos;
import shop.kaibo.sync.SyncEngine;

import java.util.List;

/** The services a tour works with. Thread-safe as its services are. */
public record TourShop(
        Actor actor,
        ListingService listings,
        OrderService orders,
        BroadcastService broadcasts,
        AfterSaleService afterSales,
        SyncEngine sync) {
    /** Puts a thing on the shelf as quick listing does. */
    void list(Practice.Goods goods) {
        var sku = new Wanted("", goods.code(), goods.priceFen(), goods.stock());
        var photo = Photos.prepare(goods.jpeg());
        // nobody types here, so no time of listing is claimed
        var wanted = new QuickListing(photo, goods.title(), "", List.of(sku), null, 0);
        listings.list(actor, wanted);
    }
}
