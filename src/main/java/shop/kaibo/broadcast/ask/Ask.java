package shop.kaibo.broadcast.ask;

/**
 * What viewers want, counted. Thread-safe.
 *
 * @param slot the listing asked about, 0 for none
 * @param count how often it was asked
 * @param done whether it was answered on air
 */
public record Ask(
        String id, int slot, String words, long count, long firstMs, long lastMs, boolean done) {}
