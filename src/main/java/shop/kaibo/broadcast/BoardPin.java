package shop.kaibo.broadcast;

/** A listing was explained from that moment on (epoch ms). Thread-safe. */
public record BoardPin(long atMs, String listingId, int slot) {}
