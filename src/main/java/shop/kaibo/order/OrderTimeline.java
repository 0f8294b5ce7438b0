package shop.kaibo.order;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.buyer.BuyerService;
import shop.kaibo.buyer.watch.WatchService;
import shop.kaibo.store.Events.Event;
import shop.kaibo.store.Store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts together what happened to one order, there and here. Thread-safe. */
final class OrderTimeline {
    private final Store store;
    private final BuyerService buyers;
    private final WatchService watches;

    OrderTimeline(Store store, BuyerService buyers) {
        this.store = store;
        this.buyers = buyers;
        watches = new WatchService(store);
    }

    OrderDetail detail(Handle handle, OrderRow row) {
        return new OrderDetail(
                row,
                remark(handle, row),
                moments(handle, row),
                watches.ofOrder(handle, row.id()).orElse(null));
    }

    private @Nullable String remark(Handle handle, OrderRow row) {
        return handle.createQuery("SELECT remark FROM orders WHERE id = ? AND remark IS NOT NULL")
                .bind(0, row.id())
                .mapTo(byte[].class)
                .findOne()
                .flatMap(box -> buyers.open(handle, row.buyerId(), box))
                .orElse(null);
    }

    private List<OrderMoment> moments(Handle handle, OrderRow row) {
        var moments = new ArrayList<OrderMoment>();
        add(moments, row.createdMs(), "placed");
        add(moments, row.paidMs(), "paid");
        add(moments, row.shippedMs(), "shipped");
        for (Event event : store.events().of(handle, OrderService.topic(row.id()))) {
            moments.add(
                    new OrderMoment(event.atMs(), event.kind(), event.actor(), event.payload()));
        }
        moments.sort(Comparator.comparingLong(OrderMoment::atMs));
        return moments;
    }

    private static void add(List<OrderMoment> moments, long atMs, String kind) {
        if (atMs > 0) {
            moments.add(new OrderMoment(atMs, kind, "", ""));
        }
    }
}
