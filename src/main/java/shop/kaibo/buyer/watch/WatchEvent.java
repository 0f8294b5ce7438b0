package shop.kaibo.buyer.watch;

/** Payloads of the history of the watch list; the reason is sealed. Thread-safe. */
public sealed interface WatchEvent {
    /** "watch.begun". */
    record Begun(String id, String hash, String sealedReason, long untilMs) implements WatchEvent {}

    /** "watch.lifted". */
    record Lifted(String id) implements WatchEvent {}
}
