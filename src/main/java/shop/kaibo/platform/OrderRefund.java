package shop.kaibo.platform;

import java.util.List;

/**
 * What a merchant gives back of a paid order by a decision of the shop's own, where buyers cannot
 * ask for it. Thread-safe.
 *
 * @param pieces what is taken out of the order and back into stock, in the order of its lines; none
 *     leaves the order as it is
 * @param amountFen money to pay back, above 0
 * @param reason for the shop's own books
 */
public record OrderRefund(List<Piece> pieces, long amountFen, String reason) {
    public OrderRefund {
        pieces = List.copyOf(pieces);
    }

    /** So many of one sku. */
    public record Piece(String remoteSkuId, long quantity) {}
}
