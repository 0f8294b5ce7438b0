package shop.kaibo.platform.sandbox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Clock;
import shop.kaibo.sqlite.Database;
import shop.kaibo.sqlite.Tx;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The shop behind the server: its file, its rules, and time passing in it. What a write returned is
 * on the disk. Thread-safe.
 */
final class SandboxShop implements AutoCloseable {
    private static final int DUE_AT_ONCE = 500;
    private static final long IDS_SINCE = 1_767_225_600_000L;

    final Wire wire;
    final ListingRules listings;
    final OrderRules orders = new OrderRules();
    final CaseRules cases = new CaseRules(orders);
    final CaseSteps steps = new CaseSteps(cases);
    final Clock clock;

    private final Database database;
    private final boolean keyless;
    private final Due due = new Due();
    private final Object passing = new Object();
    private final ScopedValue<Together> inside = ScopedValue.newInstance();
    private volatile long epoch;

    SandboxShop(Path file, SandboxOptions options, Clock clock) {
        this.database = Database.open(file, Schema.SCRIPTS);
        this.clock = clock;
        this.keyless = options.keyless();
        this.wire = new Wire(options.plainBuyers());
        this.listings = new ListingRules(options.auditMs());
        epoch = read(shelf -> shelf.counter("epoch"));
        if (read(shelf -> shelf.counter("id")) > 0) {
            // an older copy of the file must not give an id twice: like real ones they hold the
            // time
            write(books -> books.skip("id", clock.nowMs() - IDS_SINCE));
        }
        due.note(read(Shelf::nextDue));
    }

    long epoch() {
        return epoch;
    }

    <T> T read(Function<Shelf, T> query) {
        return database.read(handle -> query.apply(new Shelf(handle)));
    }

    /** One transaction of the platform's own, without a key. */
    <T> T write(Function<Books, T> work) {
        return entered(null, work);
    }

    /** One transaction for a merchant's request: under its key it is applied once, for ever. */
    Answer write(Call call, Function<Books, Answer> work) {
        String key = call.key();
        if (key == null || keyless) {
            return entered(key, work);
        }
        return entered(
                key,
                books -> {
                    var keys = new Keys(books);
                    Answer known = keys.find(key, call);
                    if (known != null) {
                        return known;
                    }
                    Answer answer = work.apply(books);
                    keys.keep(key, call, answer);
                    return answer;
                });
    }

    private <T> T entered(@Nullable String key, Function<Books, T> work) {
        record Entered<T>(T value, long nextDue) {}
        if (inside.isBound()) {
            return within(inside.get(), key, work);
        }
        Entered<T> entered =
                database.write(
                        tx -> {
                            var books = new Books(tx, clock.nowMs(), key);
                            T value = work.apply(books);
                            books.close();
                            return new Entered<>(value, books.nextDue());
                        });
        due.note(entered.nextDue());
        return entered.value();
    }

    /** One of several writes of one transaction: when it fails, it fails alone. */
    private <T> T within(Together all, @Nullable String key, Function<Books, T> work) {
        all.tx.update("SAVEPOINT one");
        var books = new Books(all.tx, clock.nowMs(), key, all.counters);
        try {
            T value = work.apply(books);
            all.counters = books.counters();
            all.nextDue = Math.min(all.nextDue, books.nextDue());
            return value;
        } catch (RuntimeException e) {
            all.tx.update("ROLLBACK TO one");
            throw e;
        } finally {
            all.tx.update("RELEASE one");
        }
    }

    /** Makes one transaction of all writes under way inside. */
    void together(Runnable writes) {
        due.note(
                database.write(
                        tx -> {
                            var all = new Together(tx);
                            ScopedValue.where(inside, all).run(writes);
                            new Books(tx, clock.nowMs(), null, all.counters).close();
                            return all.nextDue;
                        }));
    }

    private static final class Together {
        private final Tx tx;
        private long nextDue = Long.MAX_VALUE;
        private Map<String, Long> counters = Map.of();

        private Together(Tx tx) {
            this.tx = tx;
        }
    }

    /** Lets happen what time has brought; cheap when nothing is due. */
    void letTimePass() {
        long now = clock.nowMs();
        if (!due.reached(now)) {
            return;
        }
        synchronized (passing) {
            // only what was due on entering: in a broadcast something new is due all the time
            while (due.reached(now)) {
                due.begin();
                due.end(write(this::meetDue));
            }
        }
    }

    private long meetDue(Books books) {
        new Agenda(this, books).run(DUE_AT_ONCE);
        return books.shelf.nextDue();
    }

    /** Forgets every effect and key after one, and starts a new epoch. */
    void rollback(long toSeq) {
        epoch =
                write(
                        books -> {
                            new Restore(books).backTo(toSeq);
                            return books.next("epoch");
                        });
        due.note(read(Shelf::nextDue));
    }

    /** Forgets everything but the tokens, and starts a new epoch. */
    void wipe() {
        epoch =
                write(
                        books -> {
                            new Restore(books).wipe();
                            return books.next("epoch");
                        });
    }

    /** Calls back after every commit that changed the shop. */
    ChangeFeed.Subscription listen(Runnable changed) {
        return database.changes().listen(Set.of("document"), tables -> changed.run());
    }

    <T> T rows(shop.kaibo.sqlite.Query<T> query) {
        return database.read(query);
    }

    @Override
    public void close() {
        database.close();
    }
}
