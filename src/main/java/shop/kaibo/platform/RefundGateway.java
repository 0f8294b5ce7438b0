package shop.kaibo.platform;

import java.util.Optional;

/**
 * Money given back by the merchant's own decision, on platforms where buyers cannot ask for it.
 * Blocks on the network. Thread-safe.
 */
public interface RefundGateway {
    /** The code of a platform where money goes back only when a buyer asked for it. */
    String REFUND_ABSENT = "refund_absent";

    /**
     * Gives back of a paid order what the merchant decided, where buyers cannot ask for it there;
     * the same key again gives nothing more.
     */
    default Outcome<RemoteOrder> refund(String remoteOrderId, OrderRefund wish, String key) {
        return new Outcome.Rejected<>(REFUND_ABSENT, "");
    }

    /** The order where the whole of what this key gave back is done, after an unanswered refund. */
    default Outcome<Optional<RemoteOrder>> findRefund(
            String remoteOrderId, OrderRefund wish, String key) {
        return new Outcome.Rejected<>(REFUND_ABSENT, "");
    }
}
