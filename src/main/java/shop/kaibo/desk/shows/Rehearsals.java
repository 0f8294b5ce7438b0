package shop.kaibo.desk.shows;

import shop.kaibo.broadcast.rehearsal.Score;

import java.util.Optional;
import java.util.function.LongPredicate;

/** Whoever can rehearse a show away from the shop; the root brings it. Thread-safe. */
@FunctionalInterface
public interface Rehearsals {
    /**
     * Plays a show by its seed; blocks for some seconds a minute, off the FX thread.
     *
     * @param goOn told how far the show is (ms); false ends it at once
     * @return what came of it, empty when it was ended
     */
    Optional<Played> play(long seed, int minutes, LongPredicate goOn);

    /** What came of it: the score, and whether the shop and its platform agree. */
    record Played(Score score, long orders, long lost, long doubled) {}
}
