package shop.kaibo.aftersale.defect;

import shop.kaibo.order.OrderStatus;

/** An order that holds pieces of a batch, without whose it is. Thread-safe. */
public record Affected(
        String orderId,
        String remoteId,
        long placedMs,
        String spec,
        long pieces,
        OrderStatus status,
        String waybill) {}
