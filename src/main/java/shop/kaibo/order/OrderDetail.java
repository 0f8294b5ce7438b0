package shop.kaibo.order;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One order with all that is known of it. Thread-safe.
 *
 * @param remark the buyer's words
 * @param timeline oldest first
 */
public record OrderDetail(OrderRow order, @Nullable String remark, List<OrderMoment> timeline) {
    public OrderDetail {
        timeline = List.copyOf(timeline);
    }
}
