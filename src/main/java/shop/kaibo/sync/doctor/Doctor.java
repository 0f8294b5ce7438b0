package shop.kaibo.sync.doctor;

import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingOperation;
import shop.kaibo.listing.ListingState;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Store;
import shop.kaibo.sync.Features;
import shop.kaibo.sync.SyncEngine;
import shop.kaibo.sync.push.Why;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Says for each thing that is stuck what, since when, why and the one remedy; and what waits and
 * what healed by itself. Reads the disk. Thread-safe.
 */
public final class Doctor {
    private static final int MOST = 2_000;

    /** An unanswered operation is asked about by itself; only a longer silence is a problem. */
    private static final long SILENCE_MS = 5_000;

    // sending the same again would be answered the same
    private static final Set<String> HOPELESS = Set.of(Why.UNHEARD_OF, Why.NO_EDIT, Why.FELL_WITH);

    private final Store store;
    private final SyncEngine engine;
    private final Features features;
    private final Naming naming;
    private final WayProblems ways;

    public Doctor(Store store, SyncEngine engine, Features features) {
        this.store = store;
        this.engine = engine;
        this.features = features;
        naming = new Naming(store, features);
        ways = new WayProblems(store, features);
    }

    private List<Operation> open() {
        return store.db().read(handle -> store.outbox().open(handle, MOST));
    }

    /** What does not go by itself, what needs a decision first. */
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>(ways.of(engine.state()));
        long now = store.clock().nowMs();
        for (Operation operation : open()) {
            if (operation.state() == OperationState.BLOCKED) {
                problems.add(blocked(operation));
            }
        }
        for (Listing listing : features.listings().shelf().listings()) {
            if (listing.state() == ListingState.REFUSED) {
                problems.add(refused(listing));
            }
        }
        for (Operation operation : open()) {
            if (operation.state() == OperationState.UNKNOWN
                    && !Why.HANDED.equals(operation.reason())
                    && now - operation.sentMs() >= SILENCE_MS) {
                problems.add(unknown(operation));
            }
        }
        return problems;
    }

    private Problem blocked(Operation operation) {
        String reason = operation.reason() == null ? Why.FAULT : operation.reason();
        String[] parts = reason.split(" ");
        if (parts[0].equals(Why.OVERTAKEN)) {
            boolean price = operation.kind().equals(ListingOperation.PRICE);
            return new Conflict(naming).of(operation, price ? parts : reason.split(" ", 3));
        }
        if (parts[0].equals(Why.NO_CATEGORY)) {
            return unsorted(operation);
        }
        Remedy remedy = HOPELESS.contains(parts[0]) ? Remedy.DROP : Remedy.RETRY;
        return new Problem(
                operation.id(),
                Said.of("sync.stuck.blocked." + Naming.word(operation), naming.subject(operation)),
                parts[0].startsWith("sync.") ? Said.of(parts[0]) : Said.of(reason),
                kind(operation),
                operation.createdMs(),
                operation.attempts(),
                remedy,
                null);
    }

    private Problem unsorted(Operation operation) {
        return new Problem(
                operation.topic().substring("listing:".length()),
                Said.of("sync.stuck.unsorted", naming.subject(operation)),
                Said.of(Why.NO_CATEGORY),
                kind(operation),
                operation.createdMs(),
                operation.attempts(),
                Remedy.MEND,
                null);
    }

    private static Problem refused(Listing listing) {
        String reason = listing.reason() == null ? "" : listing.reason();
        return new Problem(
                listing.id(),
                Said.of("sync.stuck.refused", String.valueOf(listing.slot())),
                reason.startsWith("sync.") ? Said.of(reason) : Said.of("sync.stuck.words", reason),
                "sync.kind.create",
                listing.createdMs(),
                1,
                Remedy.MEND,
                null);
    }

    private Problem unknown(Operation operation) {
        return new Problem(
                operation.id(),
                Said.of("sync.stuck.unknown." + Naming.word(operation), naming.subject(operation)),
                Said.of(Why.NO_ANSWER),
                kind(operation),
                operation.sentMs(),
                operation.attempts(),
                Remedy.ASK,
                null);
    }

    /** Text key of what an operation does. */
    public static String kind(Operation operation) {
        return "sync.kind." + Naming.word(operation);
    }

    /** What waits and goes by itself, by kind; then what waits for somebody. */
    public List<Heap> waiting() {
        return Heaps.of(open(), naming, store);
    }

    /** What was acknowledged last and how far each is, newest first. */
    public List<Logged> log(int most) {
        return store.db().read(handle -> store.outbox().latest(handle, most)).stream()
                .map(
                        o ->
                                new Logged(
                                        o.id(),
                                        Said.of("sync.log." + Naming.word(o), naming.subject(o)),
                                        o.state(),
                                        o.doneMs() > 0 ? o.doneMs() : o.createdMs()))
                .toList();
    }

    /** What went wrong on its way and arrived by itself, latest first. */
    public List<Healed> healed(int most) {
        return store.db().read(handle -> store.outbox().healed(handle, most)).stream()
                .map(this::healed)
                .toList();
    }

    private Healed healed(Operation operation) {
        String reason = operation.reason() == null ? "" : operation.reason().split(" ")[0];
        String how =
                switch (reason) {
                    case Why.BUSY -> "busy";
                    case Why.NO_ANSWER, Why.NOT_ARRIVED -> "asked";
                    case Why.PUT_BACK -> "put_back";
                    default -> "offline";
                };
        return new Healed(
                operation.id(),
                Said.of("sync.healed." + Naming.word(operation), naming.subject(operation)),
                Said.of("sync.healed_by." + how),
                operation.doneMs());
    }
}
