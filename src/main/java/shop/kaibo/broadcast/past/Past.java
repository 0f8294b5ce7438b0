package shop.kaibo.broadcast.past;

import org.jdbi.v3.core.Handle;

import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.store.Events.Event;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * One show, open at any second. The history is read through once, with a copy of the fold kept
 * every few hundred entries; a second asked for is the copy before it and the entries since, read
 * from the file. Blocks on the file; thread-safe.
 */
public final class Past {
    private static final int EVERY = 400;
    private static final int PIECE = 2_000;
    private static final int BEFORE = 40;
    private static final int AFTER = 3;
    private static final long MINUTE = 60_000;

    private final Store store;
    private final Broadcast show;
    private final List<String> topics;
    private final List<Fold> copies = new ArrayList<>(List.of(new Fold()));
    private final TreeMap<Long, Long> minutes = new TreeMap<>();
    private long[] seqs = new long[1024];
    private long[] times = new long[1024];
    private int count;
    private Fold end = new Fold();
    private Fold last = new Fold();

    Past(Store store, Broadcast show, List<String> topics) {
        this.store = store;
        this.show = show;
        this.topics = topics;
    }

    /** The show it is about. */
    public Broadcast show() {
        return show;
    }

    /** How many entries of the history it is made of. */
    public synchronized int events() {
        return count;
    }

    /** Money by the minute it was told in, whole show; fen by epoch ms of the minute. */
    public synchronized TreeMap<Long, Long> minutes() {
        return new TreeMap<>(minutes);
    }

    /** Reads it all, asking every few thousand entries whether to go on; tells whether it did. */
    boolean read(Handle handle, Reading reading) {
        long whole = whole(handle);
        long from = count == 0 ? 0 : seqs[count - 1];
        try {
            store.events()
                    .walk(
                            handle,
                            topics,
                            from,
                            Long.MAX_VALUE,
                            event -> {
                                if (count % PIECE == 0 && !reading.goOn(count, whole)) {
                                    throw new Ended();
                                }
                                index(event);
                            });
            return true;
        } catch (Ended e) {
            return false;
        }
    }

    private long whole(Handle handle) {
        return handle.createQuery(
                        "SELECT count(*) FROM event WHERE topic IN (SELECT value FROM"
                                + " json_each(?))")
                .bind(0, Payloads.write(topics))
                .mapTo(Long.class)
                .one();
    }

    // the way out of a walk; needs no trace
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;

        Ended() {
            super("ended", null, false, false);
        }
    }

    private void index(Event event) {
        if (count == seqs.length) {
            seqs = Arrays.copyOf(seqs, count * 2);
            times = Arrays.copyOf(times, count * 2);
        }
        seqs[count] = event.seq();
        // nothing was known before what was written before it, even if a clock was set back
        times[count] = count == 0 ? event.atMs() : Math.max(times[count - 1], event.atMs());
        count++;
        long before = end.paidFen();
        end.add(event);
        long fen = end.paidFen() - before;
        if (fen != 0) {
            minutes.merge(event.atMs() - Math.floorMod(event.atMs(), MINUTE), fen, Long::sum);
        }
        if (count % EVERY == 0) {
            copies.add(end.copy());
        }
    }

    /** The show at a moment (epoch ms): what the history held up to it, and nothing else. */
    public synchronized Moment at(long atMs) {
        Fold fold = upTo(known(atMs));
        last = fold;
        return fold.moment(atMs);
    }

    /** What happened up to a moment and just after it, oldest first. */
    public synchronized List<Happening> around(long atMs) {
        int now = known(atMs);
        int first = Math.max(0, now - BEFORE);
        int after = Math.min(count, now + AFTER);
        Fold fold = upTo(first);
        var lines = new ArrayDeque<Happening>();
        walk(
                first,
                after,
                event -> {
                    lines.addAll(fold.tell(event));
                    fold.add(event);
                });
        return List.copyOf(lines);
    }

    /** The moment of the next entry after one, or of the last before it; the same when none is. */
    public synchronized long neighbour(long atMs, boolean later) {
        int now = known(atMs);
        if (later) {
            return now < count ? times[now] : atMs;
        }
        int before = known(atMs - 1);
        return before > 0 ? times[before - 1] : atMs;
    }

    private int known(long atMs) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] <= atMs) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Fold upTo(int events) {
        Fold copy = copies.get(Math.min(events / EVERY, copies.size() - 1));
        Fold nearest = last.events() > copy.events() && last.events() <= events ? last : copy;
        Fold fold = nearest.copy();
        walk(fold.events(), events, fold::add);
        return fold;
    }

    private void walk(int from, int to, java.util.function.Consumer<Event> each) {
        if (from < to) {
            long after = from == 0 ? 0 : seqs[from - 1];
            long upTo = seqs[to - 1];
            store.db()
                    .read(
                            handle -> {
                                store.events().walk(handle, topics, after, upTo, each);
                                return to;
                            });
        }
    }
}
