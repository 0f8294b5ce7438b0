package shop.kaibo.order;

/** Payload of the operation "order.close": an order nobody has paid ends. Thread-safe. */
public record CloseOrder(String orderId, String reason) {
    /** The operation's kind. */
    public static final String KIND = "order.close";
}
