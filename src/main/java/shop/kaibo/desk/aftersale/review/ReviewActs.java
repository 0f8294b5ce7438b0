package shop.kaibo.desk.aftersale.review;

import shop.kaibo.aftersale.returns.Returns;
import shop.kaibo.aftersale.review.Review;
import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.buyer.watch.Watched;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.operator.Actor;

import java.util.List;
import java.util.stream.IntStream;

/** What can be done about a review. FX thread only. */
public final class ReviewActs {
    /** So many ready sentences there are, by the keys 1 to 4. */
    static final int TEMPLATES = 4;

    private static final long HELD_MS = Undo.SECONDS * 1000L;
    private static final int DAYS = 90;

    private final Returns returns;
    private final Actor actor;
    private final Background background;
    private final Notices notices;
    private final Undo undo;
    private final Clock clock;
    private final Texts texts;

    ReviewActs(
            Returns returns,
            Actor actor,
            Background background,
            Notices notices,
            Undo undo,
            Clock clock,
            Texts texts) {
        this.returns = returns;
        this.actor = actor;
        this.background = background;
        this.notices = notices;
        this.undo = undo;
        this.clock = clock;
        this.texts = texts;
    }

    /** The ready sentences. */
    List<String> templates() {
        return IntStream.rangeClosed(1, TEMPLATES)
                .mapToObj(i -> texts.get("review.template." + i))
                .toList();
    }

    /** How long somebody is watched unless a person says otherwise, in days. */
    String usualDays() {
        return Integer.toString(DAYS);
    }

    /**
     * Answers; for ten seconds it can be taken back before it leaves.
     *
     * @param done called once the reply is kept
     */
    public void reply(ReviewRow row, String text, Runnable done) {
        long leaves = clock.nowMs() + HELD_MS;
        background.run(
                () -> returns.reviews().reply(actor, row.id(), text, leaves),
                operation -> {
                    done.run();
                    undo.offer(
                            texts.get("review.replying", row.tail()),
                            () -> takeBack(operation, row));
                },
                this::failed);
    }

    private void takeBack(String operation, ReviewRow row) {
        background.run(
                () -> {
                    returns.reviews().undo(actor, operation);
                    return row;
                },
                back -> notices.tell(texts.get("review.taken_back", back.tail()), ""),
                this::failed);
    }

    /** Puts the review into the defect log, or takes it out again. */
    public void fault(ReviewRow row) {
        Review review = row.review();
        background.run(
                () -> {
                    returns.reviews().fault(actor, review.id(), !review.fault());
                    return row;
                },
                done ->
                        notices.success(
                                texts.get(
                                        review.fault() ? "review.unlogged" : "review.logged",
                                        row.goods()),
                                ""),
                this::failed);
    }

    /**
     * Writes the buyer on the watch list.
     *
     * @param days as typed
     * @param done called once it is kept
     */
    public void watch(ReviewRow row, String reason, String days, Runnable done) {
        background.run(
                () ->
                        returns.watches()
                                .watch(actor, row.review().buyerHash(), reason, number(days)),
                watched -> {
                    done.run();
                    notices.success(
                            texts.get("review.watched", Shanghai.day(watched.untilMs()).toString()),
                            texts.get("review.watched.why"));
                },
                this::failed);
    }

    private static int number(String days) {
        return days.strip().matches("[0-9]{1,4}") ? Integer.parseInt(days.strip()) : 0;
    }

    /** Takes somebody off the watch list. */
    public void lift(Watched one) {
        background.run(
                () -> {
                    returns.watches().lift(actor, one.id());
                    return one;
                },
                done -> notices.tell(texts.get("review.lifted"), one.reason()),
                this::failed);
    }

    private void failed(Exception problem) {
        if (problem instanceof Refused refused) {
            notices.warn(texts.of(refused), "");
        } else {
            background.broken(problem);
        }
    }
}
