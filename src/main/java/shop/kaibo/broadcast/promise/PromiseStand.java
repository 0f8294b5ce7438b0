package shop.kaibo.broadcast.promise;

/**
 * How a promise stands. Thread-safe.
 *
 * @param gift what is given, in the shop's own words
 * @param valid orders that get it now
 * @param lacking of those, how many the stock had no piece left for
 */
public record PromiseStand(Promise promise, String gift, long valid, long lacking) {}
