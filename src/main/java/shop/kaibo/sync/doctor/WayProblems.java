package shop.kaibo.sync.doctor;

import shop.kaibo.sqlite.Trouble;
import shop.kaibo.store.Store;
import shop.kaibo.sync.Features;
import shop.kaibo.sync.SyncState;
import shop.kaibo.sync.line.Cause;
import shop.kaibo.sync.push.Why;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What is wrong with the way to the platforms themselves and needs a person; an outage that ends by
 * itself is none of it. Thread-safe.
 */
final class WayProblems {
    /** Order times and deadlines are shown by this computer's clock. */
    private static final long CLOCK_OFF_MS = 5 * 60_000;

    private final Store store;
    private final Features features;

    WayProblems(Store store, Features features) {
        this.store = store;
        this.features = features;
    }

    List<Problem> of(SyncState state) {
        var problems = new ArrayList<Problem>();
        if (state.reason() == SyncState.Reason.SIGNED_OUT) {
            problems.add(
                    problem(
                            "account",
                            Said.of("sync.reason.signed_out"),
                            Said.of(Why.SIGNED_OUT),
                            state.lastReadMs(),
                            Remedy.SIGN_IN));
        }
        problems.addAll(new Renewals(store).problems());
        Cause cause = state.cause();
        if (cause.needsHands()) {
            problems.add(
                    problem(
                            "way",
                            Said.of(cause.distrust() ? "sync.stuck.distrust" : "sync.stuck.portal"),
                            Said.of(cause.key()),
                            state.offlineSinceMs(),
                            cause == Cause.TLS_OTHER_KEY ? Remedy.RECONNECT : Remedy.TRY));
        }
        store.db().trouble().ifPresent(trouble -> problems.addFirst(disk(trouble)));
        OptionalLong ahead = features.floor().broadcasts().skew().aheadMs();
        if (ahead.isPresent() && Math.abs(ahead.getAsLong()) >= CLOCK_OFF_MS) {
            problems.add(clock(ahead.getAsLong()));
        }
        return problems;
    }

    private Problem disk(Trouble trouble) {
        String what =
                switch (trouble) {
                    case FULL -> "sync.stuck.disk.full";
                    case READ_ONLY -> "sync.stuck.disk.locked";
                    case FILES -> "sync.stuck.disk.files";
                    case BROKEN -> "sync.stuck.disk.broken";
                };
        Said why = Said.of("sync.why.disk");
        return problem("disk", Said.of(what), why, store.clock().nowMs(), Remedy.TRY);
    }

    private Problem clock(long aheadMs) {
        String minutes = Long.toString(Math.abs(aheadMs) / 60_000);
        return problem(
                "clock",
                Said.of(aheadMs > 0 ? "sync.stuck.clock.slow" : "sync.stuck.clock.fast", minutes),
                Said.of("sync.why.clock"),
                store.clock().nowMs(),
                Remedy.TRY);
    }

    private static Problem problem(String id, Said what, Said why, long sinceMs, Remedy remedy) {
        return new Problem(id, what, why, "sync.kind.account", sinceMs, 1, remedy, null);
    }
}
