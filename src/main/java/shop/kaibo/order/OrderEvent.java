package shop.kaibo.order;

import java.util.List;

/** What happened to orders here: the payloads of the history. Thread-safe. */
public sealed interface OrderEvent {
    /**
     * "order.ship", "order.ship.undone", "order.shipped": with whom it leaves; "order.pull": that
     * it came out of a parcel again before it left.
     */
    record Shipped(String orderId, String carrier, String waybill) implements OrderEvent {}

    /** "order.ship.refused": the platform's own words. */
    record ShipRefused(String orderId, String waybill, String reason) implements OrderEvent {}

    /**
     * "order.hold", "order.release": why it must not leave, and that it may again; "order.close",
     * "order.close.undone", "order.closed", "order.close.refused": why it shall end or does not.
     */
    record Held(String orderId, String reason) implements OrderEvent {}

    /** "order.refund": what after-sales made of it. */
    record Refunding(String orderId, RefundState state) implements OrderEvent {}

    /** "order.serial": the numbers its pieces left with. */
    record Numbered(String orderId, List<String> numbers) implements OrderEvent {}
}
