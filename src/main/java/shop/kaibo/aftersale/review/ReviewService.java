package shop.kaibo.aftersale.review;

import shop.kaibo.base.Refused;
import shop.kaibo.buyer.BuyerHash;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.util.List;
import java.util.Optional;

/**
 * Reviews: taken in from platforms, answered once, put into the defect log. A reply is an intent
 * until the platform answers. Times in epoch ms. Runs off the FX thread. Thread-safe.
 */
public final class ReviewService {
    /** So long may a reply be, in characters. */
    public static final int WORDS = 300;

    private static final String SYNC = "sync";

    private final Store store;
    private final ReviewWords words;
    private final ReviewStore reviews;
    private final ReviewRows rows;
    private final Replies replies;

    public ReviewService(Store store) {
        this.store = store;
        words = new ReviewWords(store.vault());
        reviews = new ReviewStore(words);
        rows = new ReviewRows(words);
        replies = new Replies(store, words, reviews);
    }

    /**
     * Takes in what a platform says of a review; the same or an older version changes nothing.
     *
     * @param epoch the platform's history the report belongs to; a later one wins over any version
     */
    public void apply(Tx tx, String account, long epoch, ReviewReport report) {
        var known = reviews.known(tx.handle(), account, report.remoteId());
        if (known.isPresent() && !newer(known.get(), epoch, report)) {
            return;
        }
        String id = known.map(ReviewStore.Known::id).orElseGet(() -> store.ids().next());
        byte[] buyer = BuyerHash.of(store.vault(), account, report.buyerKey());
        reviews.save(tx, id, account, epoch, buyer, report);
        if (known.isEmpty()) {
            var came = new ReviewEvent.Came(id, report.stars());
            store.events().append(tx, topic(id), "review.came", came, SYNC, null);
        }
    }

    private static boolean newer(ReviewStore.Known known, long epoch, ReviewReport report) {
        if (epoch != known.epoch()) {
            return epoch > known.epoch();
        }
        return known.unknownThere() || report.version() > known.version();
    }

    /** Marks what the platform no longer knows, after all its reviews were read in this epoch. */
    public int unknownThere(Tx tx, String account, long epoch) {
        return reviews.forget(tx, account, epoch);
    }

    /** What a reply says. */
    public String words(ReplyToReview reply) {
        return words.open(reply.sealedText());
    }

    /** What a buyer wrote, from the row of a review. */
    public String words(byte[] sealed) {
        return words.open(sealed);
    }

    /** Reviews of a heap, newest first; of one sku, or "" for all. */
    public List<Review> list(ReviewHeap heap, String skuId, int limit) {
        long now = store.clock().nowMs();
        return store.db().read(handle -> rows.heap(handle, heap, skuId, now, limit));
    }

    /** A review by our id or the platform's. */
    public Optional<Review> find(String id) {
        return store.db().read(handle -> rows.find(handle, id));
    }

    public ReviewCounts counts() {
        return store.db().read(handle -> rows.counts(handle, store.clock().nowMs()));
    }

    /** Whether any platform of the shop tells its reviews; true while there is no platform. */
    public boolean told() {
        return store.db().read(ReviewRows::told);
    }

    /** Skus with bad reviews in the last 24 hours, most first. */
    public List<BadSku> bySku() {
        long from = store.clock().nowMs() - ReviewRows.FRESH_MS;
        return store.db().read(handle -> rows.bySku(handle, from));
    }

    /**
     * Answers a review for everybody to read. Refused: no words or too many, an answer that is
     * there or on its way, a review the platform no longer has.
     *
     * @param releaseMs not sent before this moment, 0 for at once
     * @return the operation, which can be undone while unsent
     */
    public String reply(Actor actor, String id, String text, long releaseMs) {
        Permissions.check(actor, Permission.CASE_DECIDE);
        String answer = text.strip();
        if (answer.isEmpty() || answer.length() > WORDS) {
            throw new Refused("reply", "review.refused.words", WORDS);
        }
        return store.db().write(tx -> replies.begin(tx, actor, require(tx, id), answer, releaseMs));
    }

    /** Takes an unsent reply back; refused once it has left. */
    public void undo(Actor actor, String operation) {
        Permissions.check(actor, Permission.CASE_DECIDE);
        store.db().write(tx -> replies.undo(tx, actor, operation));
    }

    /** The platform shows our answer and says how the review stands. */
    public void replied(
            Tx tx, String account, long epoch, String id, String operation, ReviewReport report) {
        apply(tx, account, epoch, report);
        replies.ended(tx, id, operation, "review.replied", "", SYNC);
    }

    /** The platform would not have our answer. */
    public void replyRejected(Tx tx, String id, String operation, String reason) {
        replies.ended(tx, id, operation, "review.reply.refused", reason, SYNC);
    }

    /** Puts a review into the defect log of its goods, whatever its words; or takes it out. */
    public void fault(Actor actor, String id, boolean is) {
        Permissions.check(actor, Permission.CASE_DECIDE);
        store.db()
                .write(
                        tx -> {
                            Review review = require(tx, id);
                            if (review.listingId() == null || review.orderId() == null) {
                                throw new Refused("review", "review.refused.goods");
                            }
                            reviews.fault(tx, review.id(), is);
                            var event = new ReviewEvent.Fault(review.id(), is);
                            store.events()
                                    .append(
                                            tx,
                                            topic(review.id()),
                                            "review.fault",
                                            event,
                                            actor.named(),
                                            null);
                            return true;
                        });
    }

    private Review require(Tx tx, String id) {
        return rows.find(tx.handle(), id)
                .orElseThrow(() -> new Refused("review", "review.refused.unknown", id));
    }

    static String topic(String id) {
        return "review:" + id;
    }
}
