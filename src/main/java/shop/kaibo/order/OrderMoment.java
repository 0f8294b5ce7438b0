package shop.kaibo.order;

/**
 * One point in the life of an order. Thread-safe.
 *
 * @param kind "placed", "paid", "shipped", "due" or the kind of an event of its topic
 * @param actor who did it, "" when the buyer or the platform
 * @param detail the event's payload as JSON, "" for the order's own times
 */
public record OrderMoment(long atMs, String kind, String actor, String detail) {}
