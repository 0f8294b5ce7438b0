package shop.kaibo.order;

import org.jspecify.annotations.Nullable;

import shop.kaibo.buyer.watch.Watched;

import java.util.List;

/**
 * One order with all that is known of it. Thread-safe.
 *
 * @param remark the buyer's words
 * @param timeline oldest first
 * @param watched why its buyer is looked at twice, null for nearly everybody
 */
public record OrderDetail(
        OrderRow order,
        @Nullable String remark,
        List<OrderMoment> timeline,
        @Nullable Watched watched) {
    public OrderDetail {
        timeline = List.copyOf(timeline);
    }
}
