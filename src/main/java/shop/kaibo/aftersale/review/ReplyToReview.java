package shop.kaibo.aftersale.review;

/**
 * Payload of the operation "review.reply". Thread-safe.
 *
 * @param sealedText what is answered, sealed; {@link ReviewService#words} reads it
 */
public record ReplyToReview(String reviewId, String sealedText) {
    /** The kind under which the outbox holds it. */
    public static final String KIND = "review.reply";
}
