package shop.kaibo.sync.doctor;

import shop.kaibo.base.Shanghai;
import shop.kaibo.store.Store;

import java.util.List;

/**
 * Sign-ins that end by themselves, told before they do: after that nothing gets in or out until a
 * person agrees anew. Reads the disk. Thread-safe.
 */
public final class Renewals {
    /** From when on the end of a sign-in is told, ms before it. */
    public static final long AHEAD_MS = 14 * 86_400_000L;

    private static final long DAY_MS = 86_400_000;

    private final Store store;

    Renewals(Store store) {
        this.store = store;
    }

    /** Whole days until a sign-in ends, 0 on its last one. */
    public static long daysLeft(long untilMs, long nowMs) {
        return Math.max(0, (untilMs - nowMs) / DAY_MS);
    }

    /** Whether it is time to say so. */
    public static boolean due(long untilMs, long nowMs) {
        return untilMs > 0 && untilMs - nowMs <= AHEAD_MS;
    }

    private record Ending(String id, String name, long untilMs) {}

    List<Problem> problems() {
        long now = store.clock().nowMs();
        return store
                .db()
                .read(
                        handle ->
                                handle.createQuery(
                                                "SELECT id, name, signed_until_ms FROM account"
                                                        + " WHERE state = 'open' AND"
                                                        + " signed_until_ms > 0 ORDER BY"
                                                        + " signed_until_ms")
                                        .map(
                                                (rows, _) ->
                                                        new Ending(
                                                                rows.getString(1),
                                                                rows.getString(2),
                                                                rows.getLong(3)))
                                        .list())
                .stream()
                .filter(ending -> due(ending.untilMs, now))
                .map(ending -> problem(ending, now))
                .toList();
    }

    private static Problem problem(Ending ending, long now) {
        long days = daysLeft(ending.untilMs, now);
        boolean over = now >= ending.untilMs;
        String until = Shanghai.minute(ending.untilMs);
        return new Problem(
                "account:" + ending.id,
                over
                        ? Said.of("sync.stuck.renew.over", ending.name)
                        : Said.of("sync.stuck.renew", ending.name, Long.toString(days)),
                Said.of(over ? "sync.why.renew.over" : "sync.why.renew", until),
                "sync.kind.account",
                0,
                1,
                Remedy.SIGN_IN,
                null);
    }
}
