package shop.kaibo.order;

/** Payload of the operation "order.ship" and of its event. Thread-safe. */
public record ShipOrder(String orderId, String carrier, String waybill) {
    /** The operation's kind. */
    public static final String KIND = "order.ship";
}
