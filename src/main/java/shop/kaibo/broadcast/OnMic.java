package shop.kaibo.broadcast;

/** Somebody spoke from that moment on (epoch ms). Thread-safe. */
public record OnMic(long fromMs, String anchor) {}
