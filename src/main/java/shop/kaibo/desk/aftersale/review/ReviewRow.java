package shop.kaibo.desk.aftersale.review;

import shop.kaibo.aftersale.review.ReplyState;
import shop.kaibo.aftersale.review.Review;
import shop.kaibo.base.Mask;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;

/**
 * A review in the words of the screen. Thread-safe.
 *
 * @param stars five signs
 * @param goods slot, title and spec
 * @param words the buyer's, or that there are none
 * @param state how far the reply is
 */
public record ReviewRow(
        Review review, String stars, String goods, String words, String tail, String state) {
    static ReviewRow of(Review review, boolean offline, Texts texts) {
        return new ReviewRow(
                review,
                "★".repeat(review.stars()) + "☆".repeat(5 - review.stars()),
                goods(review, texts),
                review.text().isEmpty() ? texts.get("review.silent") : review.text(),
                "…" + Mask.tail(review.remoteOrderId()),
                state(review, offline, texts));
    }

    static String goods(Review review, Texts texts) {
        if (review.title().isEmpty()) {
            return texts.get("review.unseen");
        }
        return (texts.get("review.slot", review.slot())
                        + " "
                        + review.title()
                        + " "
                        + review.spec())
                .strip();
    }

    private static String state(Review review, boolean offline, Texts texts) {
        return switch (review.replyState()) {
            case DONE -> texts.get("review.state.done", Shanghai.shortMinute(review.repliedMs()));
            case WAITING -> texts.get(offline ? "review.state.offline" : "review.state.waiting");
            case NONE ->
                    review.setback().isEmpty()
                            ? texts.get(review.bad() ? "review.state.open" : "review.state.none")
                            : texts.get("review.state.setback");
        };
    }

    String id() {
        return review.id();
    }

    boolean answerable() {
        return review.replyState() == ReplyState.NONE;
    }
}
