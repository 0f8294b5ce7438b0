package shop.kaibo.platform.kuaishou;

/**
 * Pieces an order took (negative) or a close gave back. Thread-safe.
 *
 * @param name of the order, with "!" behind it for a close
 * @param atMs by the platform's clock
 * @param sure whether it is known that the stock moved: whether a refund gives pieces back is not
 */
record Move(String name, long atMs, long pieces, boolean sure) {}
