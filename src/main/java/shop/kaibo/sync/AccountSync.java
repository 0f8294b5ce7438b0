package shop.kaibo.sync;

import shop.kaibo.aftersale.review.ReviewService;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.PlatformGateway;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Backoff;
import shop.kaibo.sync.line.Line;
import shop.kaibo.sync.line.Target;
import shop.kaibo.sync.pull.CaseFeed;
import shop.kaibo.sync.pull.Epochs;
import shop.kaibo.sync.pull.Feed;
import shop.kaibo.sync.pull.ListingFeed;
import shop.kaibo.sync.pull.OrderFeed;
import shop.kaibo.sync.pull.Pull;
import shop.kaibo.sync.pull.ReviewFeed;
import shop.kaibo.sync.push.Errands;
import shop.kaibo.sync.push.Pace;
import shop.kaibo.sync.push.Push;
import shop.kaibo.sync.push.Why;

import java.util.List;

/** One account: what waits goes out, what changed comes in. Thread-safe. */
final class AccountSync implements AutoCloseable {
    private final Store store;
    private final Features features;
    private final Account account;
    private final PlatformGateway gateway;
    private final Line line;
    private final Epochs epochs;
    private final List<Feed<?>> feeds;
    private final Push push;
    private final Pull orders;
    private final Pull others;
    private final Object probing = new Object();

    AccountSync(
            Store store,
            Features features,
            Account account,
            PlatformGateway gateway,
            Backoff backoff,
            SyncPace pace,
            Runnable changed) {
        this.store = store;
        this.features = features;
        this.account = account;
        this.gateway = gateway;
        line = new Line(store.clock(), backoff, account.capabilities().callsPerSecond(), changed);
        epochs = new Epochs(store);
        var there =
                new Target(
                        account.id(),
                        account.capabilities(),
                        gateway,
                        line,
                        () -> epochs.known(account.id()));
        var errands = new Errands(store, features.listings(), features.orders(), features.cases());
        var placed = new OrderFeed(store, features.orders(), features.cases(), features.floor());
        var shows = features.floor().broadcasts();
        var written =
                new ReviewFeed(
                        new ReviewService(store), store.clock(), () -> shows.current().isPresent());
        var listed = new ListingFeed(features.listings(), features.cases());
        var claimed = new CaseFeed(features.cases());
        feeds = List.of(listed, placed, claimed, written);
        gateway.onDate(this::told);
        var absent = new Pace(backoff, pace.absentAfterMs());
        push = new Push(store, there, errands, absent, pace.sideBySide());
        Runnable heard = shows.pulse()::heard;
        others = new Pull(store, there, List.of(listed, claimed, written), epochs, heard);
        orders = new Pull(store, there, List.of(placed), epochs, heard);
    }

    private void told(long dateMs, long tookMs) {
        long received = store.clock().nowMs();
        features.floor().broadcasts().skew().told(received - tookMs, received, dateMs);
    }

    Account account() {
        return account;
    }

    PlatformGateway gateway() {
        return gateway;
    }

    Line line() {
        return line;
    }

    Push push() {
        return push;
    }

    /** Rows read since the start. */
    long pulled() {
        return others.pulled() + orders.pulled();
    }

    /**
     * How a pass went.
     *
     * @param moved something went out or came in
     * @param whole the feeds were read to their end
     */
    record Pass(boolean moved, boolean whole) {}

    /** Sends what may go, then reads all feeds to their end; blocks on the network. */
    Pass pass() {
        boolean sent = send();
        long before = pulled();
        boolean whole = read();
        return new Pass(sent || pulled() > before, whole);
    }

    /** Sends what may go; true when something moved on. */
    boolean send() {
        return line.open() && push.run() > 0;
    }

    /** Reads all feeds to their end, trying the way first when it was closed; true when it was. */
    boolean read() {
        return readOthers() && readOrders();
    }

    /** The same of orders alone, for a loop of their own while many come. */
    boolean readOrders() {
        return read(orders);
    }

    /** The same of all but orders. */
    boolean readOthers() {
        return read(others);
    }

    private boolean read(Pull pull) {
        synchronized (probing) {
            if (line.probeDue()) {
                probe();
            }
        }
        if (!line.open()) {
            return false;
        }
        return switch (pull.run()) {
            case READ -> true;
            case BROKEN -> false;
            case OTHER_HISTORY -> {
                synchronized (probing) {
                    probe();
                }
                yield false;
            }
        };
    }

    private void probe() {
        if (line.call(gateway::epoch) instanceof Outcome.Done<Long>(Long now)
                && now != epochs.known(account.id())) {
            push.hold(true);
            synchronized (push) {
                otherHistory(now);
            }
            push.hold(false);
        }
    }

    /**
     * The platform was restored or replaced: feeds start over, and about everything it confirmed in
     * its former history it is asked; what it forgot goes again under the same keys.
     */
    private void otherHistory(long now) {
        String id = account.id();
        long before = epochs.known(id);
        store.db()
                .write(
                        tx -> {
                            List<String> streams = feeds.stream().map(f -> f.name()).toList();
                            long sinceMs = epochs.begin(tx, id, now, streams);
                            int again = store.outbox().again(tx, id, sinceMs, Why.PUT_BACK);
                            store.remoteIds().forget(tx, id, "photo");
                            features.listings().reported().otherHistory(tx, id);
                            var event = new Epochs.OtherHistory(id, before, now, again);
                            String kind = "account.other_history";
                            store.events().append(tx, "account:" + id, kind, event, "sync", null);
                            return true;
                        });
        epochs.refresh(id);
    }

    /** Ends calls under way; what they were sending becomes unknown. */
    @Override
    public void close() {
        push.hold(true);
        gateway.close();
        // whoever still writes an outcome ends before the store does
        synchronized (push) {
            synchronized (others) {
                synchronized (orders) {
                    return;
                }
            }
        }
    }
}
