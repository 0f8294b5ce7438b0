package shop.kaibo.aftersale.pool;

/** Payloads of the history about pieces outside stock. Thread-safe. */
public sealed interface PoolEvent {
    /** "pool.moved": pieces went from one place to another. */
    record Moved(String skuId, Disposition from, Disposition to, long pieces)
            implements PoolEvent {}

    /** "pool.listed": pieces of second grade became a listing of their own, price in fen. */
    record SoldAsSecond(String skuId, String listingId, long pieces, long priceFen)
            implements PoolEvent {}
}
