package shop.kaibo.platform;

/** Reviews of a platform, where it tells them. Blocks on the network. Thread-safe. */
public interface ReviewGateway {
    /** The code of a platform whose reviews are not told or answered here. */
    String REVIEWS_ABSENT = "reviews_absent";

    /** Reviews written or answered since the cursor, where the platform tells them. */
    default Outcome<Page<RemoteReview>> reviewsChanged(String cursor, int limit) {
        return new Outcome.Rejected<>(REVIEWS_ABSENT, "");
    }

    /** One review as it is now: how an unanswered reply is resolved. */
    default Outcome<RemoteReview> review(String remoteId) {
        return new Outcome.Rejected<>(REVIEWS_ABSENT, "");
    }

    /**
     * Answers a review for everybody to read, once: Rejected("review_replied") where another answer
     * stands.
     */
    default Outcome<RemoteReview> replyReview(String remoteId, String text, String key) {
        return new Outcome.Rejected<>(REVIEWS_ABSENT, "");
    }
}
