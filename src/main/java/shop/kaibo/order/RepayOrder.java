package shop.kaibo.order;

import java.util.List;

/**
 * Payload of the operation "order.repay": the shop gives back of an order what it decided, complete
 * in itself. Thread-safe.
 *
 * @param pieces taken out of the order and back into stock; none leaves it as it is
 * @param amountFen money to pay back
 */
public record RepayOrder(String orderId, List<Piece> pieces, long amountFen, String reason) {
    /** The operation's kind. */
    public static final String KIND = "order.repay";

    public RepayOrder {
        pieces = List.copyOf(pieces);
    }

    /** So many of one sku of ours. */
    public record Piece(String skuId, long quantity) {}
}
