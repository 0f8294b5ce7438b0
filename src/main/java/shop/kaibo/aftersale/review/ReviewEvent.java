package shop.kaibo.aftersale.review;

/** Payloads of the history of a review. Thread-safe. */
public sealed interface ReviewEvent {
    /** "review.came". */
    record Came(String id, int stars) implements ReviewEvent {}

    /** "review.reply": what is to be answered, sealed. */
    record Reply(String id, String sealedText) implements ReviewEvent {}

    /** "review.reply.undone", "review.replied" and "review.reply.refused" with why. */
    record Ended(String id, String reason) implements ReviewEvent {}

    /** "review.fault": a person put it into the defect log, or took it out. */
    record Fault(String id, boolean is) implements ReviewEvent {}
}
