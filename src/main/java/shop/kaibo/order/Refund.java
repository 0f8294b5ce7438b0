package shop.kaibo.order;

/**
 * What after-sales says of an order. Thread-safe.
 *
 * @param returned its goods come or came back
 * @param quality the buyer finds fault with the goods
 */
public record Refund(RefundState state, boolean returned, boolean quality) {
    public static final Refund NONE = of(RefundState.NONE);

    /** Money alone. */
    public static Refund of(RefundState state) {
        return new Refund(state, false, false);
    }
}
