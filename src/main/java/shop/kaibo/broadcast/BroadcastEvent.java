package shop.kaibo.broadcast;

/** What happened in a show: the payloads of the history. Thread-safe. */
public sealed interface BroadcastEvent {
    /** "broadcast.started". */
    record Started(String broadcastId, String shelfId, String anchor) implements BroadcastEvent {}

    /** "broadcast.ended", with what it came to; fen. */
    record Ended(String broadcastId, long orders, long paidFen) implements BroadcastEvent {}

    /** "broadcast.pinned": this listing is explained from now on. */
    record Pinned(String broadcastId, String listingId, int slot) implements BroadcastEvent {}

    /** "broadcast.mic", "broadcast.mic.undone": who speaks from now on. */
    record HandedOver(String broadcastId, String anchor) implements BroadcastEvent {}
}
