package shop.kaibo.sync.push;

import shop.kaibo.aftersale.review.ReplyToReview;
import shop.kaibo.aftersale.review.Review;
import shop.kaibo.aftersale.review.ReviewService;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.RemoteReview;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Target;
import shop.kaibo.sync.words.Reports;

/** Answers a review; everybody reads it, so it must not stand there twice. */
public final class ReviewReply implements Errand {
    private final ReviewService reviews;
    private final Places places;

    public ReviewReply(Store store) {
        reviews = new ReviewService(store);
        places = new Places(store);
    }

    @Override
    public String kind() {
        return ReplyToReview.KIND;
    }

    @Override
    public String field(Operation operation) {
        return "reply";
    }

    private static ReplyToReview wish(Operation operation) {
        return Payloads.read(operation.payload(), ReplyToReview.class);
    }

    private String remote(ReplyToReview wish) {
        return reviews.find(wish.reviewId()).map(Review::remoteId).orElse("");
    }

    @Override
    public Outcome<Effect> send(Target there, Operation operation) {
        ReplyToReview wish = wish(operation);
        return places.send(
                there,
                remote(wish),
                id -> there.gateway().replyReview(id, reviews.words(wish), operation.id()),
                now -> effect(there, operation, wish, now));
    }

    @Override
    public Outcome<Fate> ask(Target there, Operation operation) {
        ReplyToReview wish = wish(operation);
        return places.ask(
                there,
                remote(wish),
                id -> there.gateway().review(id),
                now -> {
                    if (now.reply() == null) {
                        return new Fate.Absent();
                    }
                    return reviews.words(wish).equals(now.reply())
                            ? new Fate.Arrived(effect(there, operation, wish, now))
                            : new Fate.Overtaken();
                });
    }

    private Effect effect(Target there, Operation operation, ReplyToReview wish, RemoteReview now) {
        return tx ->
                reviews.replied(
                        tx,
                        there.account(),
                        there.epoch().getAsLong(),
                        wish.reviewId(),
                        operation.id(),
                        Reports.of(now));
    }

    @Override
    public void rejected(Tx tx, Operation operation, String reason) {
        reviews.replyRejected(tx, wish(operation).reviewId(), operation.id(), reason);
    }
}
