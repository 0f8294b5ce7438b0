package shop.kaibo.aftersale;

/** How the queue stands: overdue, due within two hours, and all of it. Thread-safe. */
public record QueueCounts(long overdue, long soon, long all) {}
