package shop.kaibo.sync;

import shop.kaibo.aftersale.review.ReviewService;
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

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One account: what waits goes out, what changed comes in. Thread-safe. */
final class AccountSync implements AutoCloseable {
    private final Store store;
    private final Features features;
    private final Account account;
    private final BooleanSupplier onAir;
    private final PlatformGateway gateway;
    private final Line line;
    private final History history;
    private final Rhythm rhythm;
    private final Push push;
    private final Pull orders;
    private final Pull others;

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
        rhythm = new Rhythm(store.clock(), pace);
        line = new Line(store.clock(), backoff, account.capabilities().callsPerSecond(), changed);
        var epochs = new Epochs(store);
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
        onAir = () -> shows.current().isPresent();
        var written = new ReviewFeed(new ReviewService(store), store.clock(), onAir);
        var listed = new ListingFeed(features.listings(), features.cases());
        var claimed = new CaseFeed(features.cases());
        List<String> feeds =
                Stream.of(listed, placed, claimed, written).<String>map(Feed::name).toList();
        gateway.onDate(this::told);
        var absent = new Pace(backoff, pace.absentAfterMs());
        push = new Push(store, there, errands, absent, pace.sideBySide());
        history = new History(store, features.listings(), there, epochs, push, feeds);
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

    Rhythm rhythm() {
        return rhythm;
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
        // on air something always changed, and asking first would only cost a way there and back
        if (onAir.getAsBoolean() || !history.tells()) {
            return readOthers() && readOrders();
        }
        if (!history.sound()) {
            return false;
        }
        return switch (history.look()) {
            case Look.Nothing _ -> true;
            case Look.Failed _ -> false;
            case Look.Changed(long change) -> {
                boolean whole = read(others) && read(orders);
                if (whole) {
                    history.readTo(change);
                }
                yield whole;
            }
        };
    }

    /** The same of orders alone, for a loop of their own while many come. */
    boolean readOrders() {
        return history.sound() && read(orders);
    }

    /** The same of all but orders. */
    boolean readOthers() {
        return history.sound() && read(others);
    }

    private boolean read(Pull pull) {
        return switch (pull.run()) {
            case READ -> true;
            case BROKEN -> false;
            case OTHER_HISTORY -> {
                history.probe();
                yield false;
            }
            case CURSOR_UNKNOWN -> {
                if (!history.putBack()) {
                    pull.rebase();
                }
                yield false;
            }
        };
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
