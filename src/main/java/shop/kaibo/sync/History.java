package shop.kaibo.sync;

import shop.kaibo.listing.ListingService;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.PlatformGateway;
import shop.kaibo.platform.PlatformGateway.Head;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Target;
import shop.kaibo.sync.pull.Epochs;
import shop.kaibo.sync.push.Push;
import shop.kaibo.sync.push.Why;

import java.util.List;
import java.util.Optional;

/**
 * Watches that one platform's history is still the one known here. It was put back when it says so
 * by its epoch; without a word, when it is not as far as it was, or does not know the key of what
 * it confirmed last. Thread-safe.
 */
final class History {
    /**
     * Half of the shortest life platforms give a key: an older one may be forgotten in good faith.
     */
    private static final long KEY_LIFE_MS = 12 * 3_600_000L;

    private static final long APART_NS = 600_000_000_000L;

    private final Store store;
    private final ListingService listings;
    private final Target there;
    private final Epochs epochs;
    private final Push push;
    private final List<String> feeds;
    private final Object probing = new Object();
    private volatile boolean doubted = true;
    private long askedNanos;
    private volatile boolean tells = true;
    private List<String> readAt = List.of();
    private long readTo = -1;

    History(
            Store store,
            ListingService listings,
            Target there,
            Epochs epochs,
            Push push,
            List<String> feeds) {
        this.store = store;
        this.listings = listings;
        this.there = there;
        this.epochs = epochs;
        this.push = push;
        this.feeds = feeds;
        askedNanos = store.clock().nanos();
    }

    /**
     * Tries the way when that is due; whether it is open and the history behind it the known one.
     */
    boolean sound() {
        synchronized (probing) {
            if (there.line().probeDue()) {
                doubted = true;
                probe();
            }
            if (!there.line().open()) {
                // whoever was away may come back as another
                doubted |= there.line().sight().offlineSinceMs() > 0;
                return false;
            }
            boolean soon = store.clock().nanos() - askedNanos < APART_NS;
            return soon && !doubted || !putBack();
        }
    }

    /** Whether the platform says how far it has come. */
    boolean tells() {
        return tells;
    }

    /** One request that says whether the feeds are worth asking; blocks on the network. */
    Look look() {
        // asked by one at a time: an older answer after a newer one would look like a way back
        synchronized (probing) {
            if (!(there.call(PlatformGateway::head) instanceof Outcome.Done<Head>(Head head))) {
                return new Look.Failed();
            }
            tells = head.change() >= 0;
            String account = there.account();
            if (epochs.of(account, head.epoch()) != epochs.known(account)) {
                begin(head.epoch());
                return new Look.Failed();
            }
            boolean behind = tells && head.change() < epochs.head(account);
            // a copy of it may only lag behind, and then it knows the key
            if (behind && (last().isEmpty() ? begin(head.epoch()) : putBack())) {
                return new Look.Failed();
            }
            boolean same =
                    head.change() == readTo && readAt.equals(epochs.positions(account, feeds));
            return same ? new Look.Nothing() : new Look.Changed(head.change());
        }
    }

    /** All feeds were read to their ends after the platform had come so far. */
    void readTo(long change) {
        synchronized (probing) {
            if (change != readTo) {
                epochs.head(there.account(), change);
            }
            readTo = change;
            readAt = epochs.positions(there.account(), feeds);
        }
    }

    /** Asks for the epoch, and begins anew when it is another. */
    void probe() {
        synchronized (probing) {
            if (there.call(PlatformGateway::epoch) instanceof Outcome.Done<Long>(Long now)
                    && epochs.of(there.account(), now) != epochs.known(there.account())) {
                begin(now);
            }
        }
    }

    /**
     * Whether the platform was put back without saying so: it does not know what it confirmed last.
     * Then everything begins anew. Asks the platform; blocks on the network.
     */
    boolean putBack() {
        synchronized (probing) {
            askedNanos = store.clock().nanos();
            Optional<Operation> last = last();
            if (last.isEmpty()) {
                doubted = false;
                return false;
            }
            Outcome<Boolean> known = there.call(gateway -> gateway.knows(last.get().id()));
            if (known instanceof Outcome.Done<Boolean>(Boolean yes)) {
                doubted = false;
                return !yes
                        && there.call(PlatformGateway::epoch)
                                instanceof Outcome.Done<Long>(Long now)
                        && begin(now);
            }
            // where it cannot be asked, nothing more can be known
            doubted &= !(known instanceof Outcome.Rejected);
            return false;
        }
    }

    private Optional<Operation> last() {
        String id = epochs.sure(there.account());
        long now = store.clock().nowMs();
        return id.isEmpty()
                ? Optional.empty()
                : store.db()
                        .read(h -> store.outbox().find(h, id))
                        .filter(one -> Math.abs(now - one.doneMs()) < KEY_LIFE_MS);
    }

    private boolean begin(long now) {
        push.hold(true);
        try {
            synchronized (push) {
                otherHistory(now);
            }
        } finally {
            push.hold(false);
        }
        doubted = false;
        readTo = -1;
        return true;
    }

    /**
     * The platform was restored or replaced: feeds start over, and about everything it confirmed in
     * its former history it is asked; what it forgot goes again under the same keys.
     */
    private void otherHistory(long now) {
        String id = there.account();
        long before = epochs.known(id);
        store.db()
                .write(
                        tx -> {
                            long sinceMs = epochs.begin(tx, id, now, feeds);
                            int again = store.outbox().again(tx, id, sinceMs, Why.PUT_BACK);
                            store.remoteIds().forget(tx, id, "photo");
                            listings.reported().otherHistory(tx, id);
                            long its = Epochs.now(tx, id);
                            var event = new Epochs.OtherHistory(id, before, its, again);
                            String kind = "account.other_history";
                            store.events().append(tx, "account:" + id, kind, event, "sync", null);
                            return true;
                        });
        epochs.refresh(id);
    }
}
