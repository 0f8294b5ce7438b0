package shop.kaibo.order;

/**
 * When an order may share a parcel, as SQL over an alias of orders: paid, without a waybill, where
 * it goes is known, and nothing about it wants a second look: no refund, hold or remark. Pre-sale
 * and changes of address are not among what platforms tell here yet. Thread-safe.
 */
public final class Mergeable {
    private static final String ALONE =
            "%1$s.status = 'paid' AND %1$s.address IS NOT NULL AND %1$s.ship_state IN ('none',"
                    + " 'rejected') AND %1$s.refund_state = 'none' AND %1$s.hold IS NULL AND"
                    + " %1$s.unknown_there = 0 AND %1$s.remark IS NULL";

    /** It may, and another of the same buyer to the same address may too; alias o. */
    public static final String TOGETHER =
            alone("o")
                    + " AND EXISTS (SELECT 1 FROM orders m INDEXED BY orders_waiting WHERE"
                    + " m.buyer_id = o.buyer_id AND m.address = o.address AND m.id <> o.id AND "
                    + alone("m")
                    + ")";

    private Mergeable() {}

    /** It may, whoever else there is. */
    public static String alone(String alias) {
        return ALONE.formatted(alias);
    }
}
