package shop.kaibo.order;

/** The moments of an order in epoch ms, 0 for not yet. Thread-safe. */
record OrderTimes(long createdMs, long paidMs, long shippedMs, long shipByMs, long updatedMs) {}
