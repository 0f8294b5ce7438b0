package shop.kaibo.sync;

import shop.kaibo.store.OperationState;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Cause;
import shop.kaibo.sync.line.Line;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Sums up how sync stands, from the outbox and the ways to the accounts. */
final class Standing {
    private Standing() {}

    static SyncState of(
            Store store,
            Accounts accounts,
            List<AccountSync> all,
            long pushedBefore,
            long pulledBefore) {
        Map<OperationState, Long> counts = store.db().read(handle -> store.outbox().counts(handle));
        long oldest =
                store.db()
                        .read(handle -> store.outbox().oldestOpenMs(handle))
                        .map(at -> Math.max(0, store.clock().nowMs() - at))
                        .orElse(0L);
        List<Line.Sight> ways = all.stream().map(sync -> sync.line().sight()).toList();
        long offlineSince = earliest(ways, Line.Sight::offlineSinceMs);
        long waiting =
                counts.getOrDefault(OperationState.WAITING, 0L)
                        + counts.getOrDefault(OperationState.SENDING, 0L);
        long blocked = counts.getOrDefault(OperationState.BLOCKED, 0L);
        long unknown = counts.getOrDefault(OperationState.UNKNOWN, 0L);
        boolean alone = all.isEmpty() && accounts.list().isEmpty();
        SyncState.Reason reason =
                alone
                        ? SyncState.Reason.NOT_CONNECTED
                        : reason(ways, offlineSince, blocked, waiting + unknown);
        return new SyncState(
                pushedBefore + all.stream().mapToLong(s -> s.push().pushed()).sum(),
                pulledBefore + all.stream().mapToLong(AccountSync::pulled).sum(),
                waiting,
                blocked,
                unknown,
                oldest,
                mode(reason),
                reason,
                offlineSince,
                offlineSince > 0 ? earliest(ways, Line.Sight::nextTryMs) : 0,
                ways.stream().mapToLong(Line.Sight::reachedMs).max().orElse(0),
                all.stream()
                        .mapToLong(s -> s.rhythm().everyMs())
                        .filter(t -> t > 0)
                        .min()
                        .orElse(0),
                cause(ways));
    }

    private static Cause cause(List<Line.Sight> ways) {
        return ways.stream()
                .filter(way -> way.offlineSinceMs() > 0)
                .map(way -> Cause.of(way.cause()))
                .min(Comparator.naturalOrder())
                .orElse(Cause.NONE);
    }

    private static SyncState.Reason reason(
            List<Line.Sight> ways, long offlineSince, long blocked, long going) {
        if (ways.stream().anyMatch(Line.Sight::signedOut)) {
            return SyncState.Reason.SIGNED_OUT;
        }
        if (offlineSince > 0) {
            return cause(ways).distrust() ? SyncState.Reason.DISTRUST : SyncState.Reason.NO_WAY;
        }
        if (blocked > 0) {
            return SyncState.Reason.STUCK;
        }
        return going > 0 ? SyncState.Reason.WORKING : SyncState.Reason.NONE;
    }

    private static SyncState.Mode mode(SyncState.Reason reason) {
        return switch (reason) {
            case NOT_CONNECTED, NO_WAY -> SyncState.Mode.OFFLINE;
            case DISTRUST, SIGNED_OUT, STUCK -> SyncState.Mode.ATTENTION;
            case NONE, WORKING -> SyncState.Mode.IDLE;
        };
    }

    private static long earliest(List<Line.Sight> ways, ToLongFunction<Line.Sight> time) {
        return ways.stream().mapToLong(time).filter(t -> t > 0).min().orElse(0);
    }
}
