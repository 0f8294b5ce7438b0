package shop.kaibo.listing.after;

/**
 * How quickly one operator listed, first key to saved. Thread-safe.
 *
 * @param items how many were typed
 */
public record Pace(String operator, String name, int items, long p50Ms, long p95Ms) {}
