package shop.kaibo.listing;

/**
 * How listing went today (Shanghai). Thread-safe.
 *
 * @param meanMs mean time an item took, 0 when none was typed
 * @param bestMs shortest time an item took
 */
public record Today(int listed, long meanMs, long bestMs) {}
