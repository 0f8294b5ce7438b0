package shop.kaibo.order;

/** The broadcast and the anchor on the microphone at some second. Thread-safe. */
public record OnAir(String broadcastId, String anchor) {}
