package shop.kaibo.broadcast.promise;

/** What happened to a promise made on air; fen and ms. Thread-safe. */
public sealed interface PromiseEvent {
    /** "broadcast.promise". */
    record Made(String promiseId, long first, long withinMs, long spendFen, String giftSku)
            implements PromiseEvent {}

    /** "broadcast.promise.undone". */
    record Undone(String promiseId) implements PromiseEvent {}

    /** "order.gift" and "order.gift.lost", on the order's own topic. */
    record Given(String promiseId, String orderId, String gift) implements PromiseEvent {}
}
