package shop.kaibo.broadcast.flash;

/** What happened to a price for a while; fen and ms. Thread-safe. */
public sealed interface FlashEvent {
    /** "broadcast.flash". */
    record Started(String flashId, String listingId, String skuId, long fen, long lengthMs)
            implements FlashEvent {}

    /** "broadcast.flash.over": "time", "cancelled", "sold_out" or "replaced". */
    record Over(String flashId, String skuId, long fen, String how) implements FlashEvent {}
}
