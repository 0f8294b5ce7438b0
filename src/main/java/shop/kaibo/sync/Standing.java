package shop.kaibo.sync;

import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Cause;
import shop.kaibo.sync.line.Line;

import java.util.Comparator;
import java.util.List;
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
        Aside.Counted counts = store.db().read(Aside::count);
        long oldest =
                counts.oldestMs() == 0 ? 0 : Math.max(0, store.clock().nowMs() - counts.oldestMs());
        List<Line.Sight> ways = all.stream().map(sync -> sync.line().sight()).toList();
        long offlineSince = earliest(ways, Line.Sight::offlineSinceMs);
        SyncState.Reason reason =
                all.isEmpty() && accounts.list().isEmpty()
                        ? alone(accounts)
                        : reason(ways, offlineSince, counts);
        return new SyncState(
                pushedBefore + all.stream().mapToLong(s -> s.push().pushed()).sum(),
                pulledBefore + all.stream().mapToLong(AccountSync::pulled).sum(),
                counts.waiting(),
                counts.blocked(),
                counts.unknown(),
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
                cause(ways),
                counts.aside());
    }

    private static Cause cause(List<Line.Sight> ways) {
        return ways.stream()
                .filter(way -> way.offlineSinceMs() > 0)
                .map(way -> Cause.of(way.cause()))
                .min(Comparator.naturalOrder())
                .orElse(Cause.NONE);
    }

    private static SyncState.Reason reason(
            List<Line.Sight> ways, long offlineSince, Aside.Counted counts) {
        if (ways.stream().anyMatch(Line.Sight::signedOut)) {
            return SyncState.Reason.SIGNED_OUT;
        }
        if (offlineSince > 0) {
            return cause(ways).distrust() ? SyncState.Reason.DISTRUST : SyncState.Reason.NO_WAY;
        }
        if (counts.blocked() > 0) {
            return SyncState.Reason.STUCK;
        }
        if (counts.waiting() + counts.unknown() > 0) {
            return SyncState.Reason.WORKING;
        }
        return counts.aside().handed() > 0 ? SyncState.Reason.HANDED : SyncState.Reason.NONE;
    }

    private static SyncState.Reason alone(Accounts accounts) {
        return accounts.kept().isEmpty()
                ? SyncState.Reason.NOT_CONNECTED
                : SyncState.Reason.SWITCHED_OFF;
    }

    private static SyncState.Mode mode(SyncState.Reason reason) {
        return switch (reason) {
            case NOT_CONNECTED, SWITCHED_OFF, NO_WAY -> SyncState.Mode.OFFLINE;
            case DISTRUST, SIGNED_OUT, STUCK -> SyncState.Mode.ATTENTION;
            case NONE, WORKING, HANDED -> SyncState.Mode.IDLE;
        };
    }

    private static long earliest(List<Line.Sight> ways, ToLongFunction<Line.Sight> time) {
        return ways.stream().mapToLong(time).filter(t -> t > 0).min().orElse(0);
    }
}
