package shop.kaibo.broadcast;

import java.util.List;

/**
 * "broadcast.sold": what orders changed in a show within one page of the platform, and what was
 * left afterwards of the skus they touched. Nothing in it tells who bought. Thread-safe.
 */
public record Sold(List<Sale> sales, List<Left> left) {
    /** The kind of these events. */
    public static final String KIND = "broadcast.sold";

    public Sold {
        sales = List.copyOf(sales);
        left = List.copyOf(left);
    }

    /**
     * One change of one order, as what it adds to the sums of the show; fen.
     *
     * @param step "placed", "paid", "closed", "refund" or "changed"
     */
    public record Sale(
            String step,
            long orders,
            long pieces,
            long paid,
            long fen,
            long refunds,
            List<Item> items) {
        public Sale {
            items = List.copyOf(items);
        }
    }

    /**
     * What the change adds to one thing on the shelf.
     *
     * @param of a sku, or a listing where the sku is not known
     */
    public record Item(String of, long pieces, long fen) {}

    /** Pieces left of a sku by the stock law. */
    public record Left(String sku, long left) {}
}
