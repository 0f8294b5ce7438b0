package shop.kaibo.sync.pull;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Target;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads some feeds of one account to their end, each page with its cursor in one transaction, so
 * that a page read twice changes nothing and none is skipped. Thread-safe; one run at a time.
 */
public final class Pull {
    private final Store store;
    private final Target there;
    private final List<Feed<?>> feeds;
    private final Epochs epochs;
    private final Runnable heard;
    private final AtomicLong pulled = new AtomicLong();
    private String lost = "";

    /**
     * @param heard told of each page that came, empty or not
     */
    public Pull(Store store, Target there, List<Feed<?>> feeds, Epochs epochs, Runnable heard) {
        this.store = store;
        this.there = there;
        this.feeds = List.copyOf(feeds);
        this.epochs = epochs;
        this.heard = heard;
    }

    /** How a run ended. */
    public enum End {
        /** All feeds were read to their end. */
        READ,
        /** The line closed or an answer failed; tried again later. */
        BROKEN,
        /** The platform's history is another one. */
        OTHER_HISTORY,
        /** It does not know where a feed stands, and says that its history is the same. */
        CURSOR_UNKNOWN
    }

    /** Rows read since the start. */
    public long pulled() {
        return pulled.get();
    }

    /** Reads all feeds to their end. */
    public synchronized End run() {
        for (Feed<?> feed : feeds) {
            End end = read(feed);
            if (end != End.READ) {
                return end;
            }
        }
        return End.READ;
    }

    /** A cursor the platform does not know leads back to the beginning of its feed. */
    public synchronized void rebase() {
        store.db()
                .write(
                        tx -> {
                            store.cursors().move(tx, there.account(), lost, "");
                            return true;
                        });
    }

    private <R> End read(Feed<R> feed) {
        var ahead = new Ahead<R>(cursor -> feed.page(there, cursor));
        while (!Thread.currentThread().isInterrupted() && there.line().open()) {
            String account = there.account();
            String from = store.db().read(h -> store.cursors().position(h, account, feed.name()));
            switch (ahead.page(from)) {
                case Outcome.Done<Page<R>> answer -> {
                    Page<R> page = answer.value();
                    if (epochs.of(account, page.epoch()) != epochs.known(account)) {
                        return End.OTHER_HISTORY;
                    }
                    if (page.more()) {
                        ahead.begin(page.cursor());
                    }
                    keep(feed, from, page);
                    heard.run();
                    if (!page.more()) {
                        return End.READ;
                    }
                }
                case Outcome.Rejected<Page<R>> _ -> {
                    if (from.isEmpty()) {
                        return End.BROKEN;
                    }
                    Outcome<Long> epoch = there.call(gateway -> gateway.epoch());
                    if (!(epoch instanceof Outcome.Done<Long> answer)) {
                        return End.BROKEN;
                    }
                    lost = feed.name();
                    return epochs.of(account, answer.value()) == epochs.known(account)
                            ? End.CURSOR_UNKNOWN
                            : End.OTHER_HISTORY;
                }
                default -> {
                    return End.BROKEN;
                }
            }
        }
        return End.BROKEN;
    }

    private <R> void keep(Feed<R> feed, String from, Page<R> page) {
        boolean anew = !page.more() && epochs.reading(there.account(), feed.name());
        if (page.rows().isEmpty() && page.cursor().equals(from) && !anew) {
            return;
        }
        long epoch = epochs.of(there.account(), page.epoch());
        // rows and cursor go together: what a loss of power takes is read again
        boolean kept =
                store.db()
                        .writeLight(
                                tx -> {
                                    String account = there.account();
                                    // another feed may have found a new history while this page was
                                    // coming
                                    if (Epochs.now(tx, account) != epoch) {
                                        return false;
                                    }
                                    feed.apply(tx, account, epoch, page.rows());
                                    store.cursors().move(tx, account, feed.name(), page.cursor());
                                    if (anew) {
                                        feed.readAnew(tx, account, epoch);
                                        epochs.readAnew(tx, account, feed.name());
                                    }
                                    return true;
                                });
        if (kept) {
            pulled.addAndGet(page.rows().size());
        }
    }
}
