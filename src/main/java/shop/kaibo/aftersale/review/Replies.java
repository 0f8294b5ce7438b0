package shop.kaibo.aftersale.review;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;

/** Puts a reply into the outbox, once, and hears what became of it. Thread-safe. */
final class Replies {
    private final Store store;
    private final ReviewWords words;
    private final ReviewStore reviews;

    Replies(Store store, ReviewWords words, ReviewStore reviews) {
        this.store = store;
        this.words = words;
        this.reviews = reviews;
    }

    String begin(Tx tx, Actor actor, Review review, String answer, long releaseMs) {
        switch (review.replyState()) {
            case DONE -> throw new Refused("reply", "review.refused.replied");
            case WAITING -> throw new Refused("reply", "review.refused.waiting");
            case NONE -> {}
        }
        String operation = store.ids().next();
        String sealed = words.sealed(answer);
        store.outbox()
                .add(
                        tx,
                        Operation.Draft.of(
                                        operation,
                                        ReviewService.topic(review.id()),
                                        ReplyToReview.KIND,
                                        new ReplyToReview(review.id(), sealed),
                                        actor.named())
                                .releasedAt(releaseMs)
                                .on(reviews.account(tx.handle(), review.id())));
        reviews.intend(tx, review.id(), operation, answer);
        var event = new ReviewEvent.Reply(review.id(), sealed);
        store.events()
                .append(
                        tx,
                        ReviewService.topic(review.id()),
                        "review.reply",
                        event,
                        actor.named(),
                        operation);
        return operation;
    }

    boolean undo(Tx tx, Actor actor, String operation) {
        String id = wish(tx.handle(), operation).reviewId();
        if (!store.outbox().cancel(tx, operation)) {
            throw new Refused("reply", "review.refused.sent");
        }
        ended(tx, id, operation, "review.reply.undone", "", actor.named());
        return true;
    }

    private ReplyToReview wish(Handle handle, String operation) {
        return store.outbox()
                .find(handle, operation)
                .filter(found -> found.kind().equals(ReplyToReview.KIND))
                .map(found -> Payloads.read(found.payload(), ReplyToReview.class))
                .orElseThrow(() -> new Refused("reply", "review.refused.sent"));
    }

    void ended(Tx tx, String id, String operation, String kind, String why, String actor) {
        reviews.end(tx, id, operation, why);
        var event = new ReviewEvent.Ended(id, why);
        store.events().append(tx, ReviewService.topic(id), kind, event, actor, operation);
    }
}
