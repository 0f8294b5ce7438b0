package shop.kaibo.desk.listing;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Clock;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.listing.Listed;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.operator.Actor;
import shop.kaibo.rules.Sentence;
import shop.kaibo.rules.words.Finding;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Saves one after the other, so that slots follow the order of the keys. FX thread only. */
final class SaveQueue {
    /** What becomes of a save. */
    interface Ends {
        void saved(Job job, Listed listed, long ms);

        /** Something a person should look at once more before it is listed. */
        void asked(Job job, Finding finding);

        void failed(Job job, Exception problem);
    }

    /**
     * One thing to save.
     *
     * @param line the one line it was typed in, "" when in its card
     */
    record Job(
            CardViewModel card,
            int place,
            QuickListing wanted,
            String line,
            long startNanos,
            Actor by) {}

    private record End(@Nullable Listed listed, List<Finding> asks) {}

    private final ListingService listings;
    private final Actor actor;
    private final Background background;
    private final Clock clock;
    private final Ends ends;
    private final Queue<Job> jobs = new ArrayDeque<>();
    private final Set<Sentence> asked = ConcurrentHashMap.newKeySet();
    private boolean busy;

    SaveQueue(ListingService listings, Actor actor, Background background, Clock clock, Ends ends) {
        this.listings = listings;
        this.actor = actor;
        this.background = background;
        this.clock = clock;
        this.ends = ends;
    }

    void add(CardViewModel card, int place, QuickListing wanted, String line) {
        jobs.add(new Job(card, place, wanted, line, clock.nanos(), actor.now()));
        if (!busy) {
            next();
        }
    }

    private void next() {
        Job job = jobs.poll();
        busy = job != null;
        if (job != null) {
            background.run(
                    () -> save(job),
                    end -> {
                        Listed listed = end.listed();
                        if (listed == null) {
                            ends.asked(job, end.asks().getFirst());
                        } else {
                            long ms = (clock.nanos() - job.startNanos()) / 1_000_000;
                            ends.saved(job, listed, ms);
                        }
                        next();
                    },
                    problem -> {
                        ends.failed(job, problem);
                        next();
                    });
        }
    }

    /** Words were asked about where they stand; a category is asked about once a window. */
    private End save(Job job) {
        List<Finding> found = listings.look(job.wanted());
        boolean blocked = found.stream().anyMatch(Finding::blocks);
        List<Finding> asks = found.stream().filter(this::unasked).toList();
        return blocked || asks.isEmpty()
                ? new End(listings.list(job.by(), job.wanted()), List.of())
                : new End(null, asks);
    }

    private boolean unasked(Finding finding) {
        return finding.field().equals("category") && !finding.blocks() && asked.add(finding.why());
    }
}
