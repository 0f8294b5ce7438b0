package shop.kaibo.sqlite;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A work with whoever waits for its answer. Thread-safe.
 *
 * @param light whether the disk need not be waited for
 */
record Unit<T>(Work<T> work, boolean light, CompletableFuture<T> answer) {
    /** One that was done, and how to say so once it is kept. */
    record Finished(Tx tx, Runnable answer) {}

    /** Tells all of a group that it was not kept, or kept in the database only. */
    static void fail(List<Unit<?>> group, Exception cause, boolean kept) {
        String what = kept ? "kept in the database only" : "the write was not kept";
        var failure = new DatabaseFailure(what, cause, kept);
        group.forEach(unit -> unit.answer.completeExceptionally(failure));
    }
}
