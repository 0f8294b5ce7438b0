package shop.kaibo.desk.listing;

import shop.kaibo.base.Clock;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.listing.Listed;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.operator.Actor;

import java.util.ArrayDeque;
import java.util.Queue;

/** Saves one after the other, so that slots follow the order of the keys. FX thread only. */
final class SaveQueue {
    /** What becomes of a save. */
    interface Ends {
        void saved(CardViewModel card, Listed listed, long ms);

        void failed(CardViewModel card, int place, Exception problem);
    }

    private record Job(CardViewModel card, int place, QuickListing wanted, long startNanos) {}

    private final ListingService listings;
    private final Actor actor;
    private final Background background;
    private final Clock clock;
    private final Ends ends;
    private final Queue<Job> jobs = new ArrayDeque<>();
    private boolean busy;

    SaveQueue(ListingService listings, Actor actor, Background background, Clock clock, Ends ends) {
        this.listings = listings;
        this.actor = actor;
        this.background = background;
        this.clock = clock;
        this.ends = ends;
    }

    void add(CardViewModel card, int place, QuickListing wanted) {
        jobs.add(new Job(card, place, wanted, clock.nanos()));
        if (!busy) {
            next();
        }
    }

    private void next() {
        Job job = jobs.poll();
        busy = job != null;
        if (job != null) {
            background.run(
                    () -> listings.list(actor, job.wanted()),
                    listed -> {
                        long ms = (clock.nanos() - job.startNanos()) / 1_000_000;
                        ends.saved(job.card(), listed, ms);
                        next();
                    },
                    problem -> {
                        ends.failed(job.card(), job.place(), problem);
                        next();
                    });
        }
    }
}
