package shop.kaibo.desk.orders;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Texts;
import shop.kaibo.listing.ListingService;
import shop.kaibo.order.OrderDetail;
import shop.kaibo.order.OrderLine;
import shop.kaibo.order.OrderService;
import shop.kaibo.order.merge.MergeService;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what the pane beside the list shows of one order, off the FX thread. Thread-safe. */
record OrderCards(
        OrderService orders,
        MergeService merges,
        ListingService listings,
        Clock clock,
        Texts texts) {
    Optional<OrderCard> card(String id) {
        return id.isEmpty() ? Optional.empty() : orders.detail(id).map(this::card);
    }

    private OrderCard card(OrderDetail detail) {
        return OrderCard.of(detail, photos(detail), clock.nowMs(), texts);
    }

    private Map<String, byte[]> photos(OrderDetail detail) {
        var photos = new HashMap<String, byte[]>();
        for (OrderLine line : detail.order().lines()) {
            String sha = line.photoSha();
            if (sha != null) {
                listings.thumbnail(sha).ifPresent(jpeg -> photos.put(sha, jpeg));
            }
        }
        return photos;
    }

    /** The parcel an order could share with others. */
    Optional<MergeCard> parcel(String id) {
        return id.isEmpty()
                ? Optional.empty()
                : merges.of(id).map(group -> MergeCard.of(group, id, texts));
    }
}
