package shop.kaibo.sqlite;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The one writer: takes what has queued up, runs each unit in its own savepoint, commits the group
 * with one fsync, lets the durable log follow, and only then answers; a group of light units does
 * without both for a moment. Its thread owns the connection.
 */
final class Writer implements Runnable {
    private static final int GROUP = 64;

    private record Unit<T>(Work<T> work, boolean light, CompletableFuture<T> answer) {}

    private record Finished(Tx tx, Runnable answer) {}

    private final Handle handle;
    private final Changes changes;
    private final Checkpoints checkpoints;
    private final Witness witness;
    private long rows;
    private final Map<String, PreparedStatement> kept = new HashMap<>();
    private final LinkedBlockingQueue<Unit<?>> queue = new LinkedBlockingQueue<>();
    private final Unit<?> end = new Unit<>(tx -> "", false, new CompletableFuture<>());
    private final Forcing forcing;
    private final Object door = new Object();
    private boolean closed;

    Writer(
            Handle handle,
            DurableLog log,
            Witness witness,
            Changes changes,
            Checkpoints checkpoints) {
        this.handle = handle;
        forcing = new Forcing(handle, log);
        this.changes = changes;
        this.checkpoints = checkpoints;
        this.witness = witness;
    }

    <T> CompletableFuture<T> submit(Work<T> work, boolean light) {
        var answer = new CompletableFuture<T>();
        synchronized (door) {
            if (closed) {
                answer.completeExceptionally(new IllegalStateException("the database is closed"));
            } else {
                queue.add(new Unit<>(work, light, answer));
            }
        }
        return answer;
    }

    void end() {
        synchronized (door) {
            if (!closed) {
                closed = true;
                queue.add(end);
            }
        }
    }

    @Override
    public void run() {
        var group = new ArrayList<Unit<?>>();
        try {
            while (true) {
                group.clear();
                Unit<?> first = queue.poll(forcing.leftMs(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, GROUP - 1);
                }
                boolean last = group.remove(end);
                if (!group.isEmpty()) {
                    commit(group);
                }
                if (last || forcing.due()) {
                    forcing.force();
                }
                if (last) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void commit(List<Unit<?>> group) {
        var finished = new ArrayList<Finished>();
        try {
            boolean light = group.stream().allMatch(Unit::light) && !forcing.due();
            forcing.begin(light);
            execute("BEGIN IMMEDIATE");
            forcing.begun();
            if (group.size() == 1) {
                if (!runAlone(group.getFirst(), finished)) {
                    return;
                }
            } else {
                for (Unit<?> unit : group) {
                    runOne(unit, finished);
                }
            }
            execute("COMMIT");
            forcing.committed(finished.stream().flatMap(f -> f.tx.records().stream()).toList());
        } catch (SQLException | IOException e) {
            rollback();
            fail(group, e);
            return;
        }
        finished.forEach(f -> f.answer.run());
        count();
        var touched = new TreeSet<String>();
        finished.forEach(f -> touched.addAll(f.tx.touchedTables()));
        if (!touched.isEmpty()) {
            changes.announce(touched);
        }
    }

    /** The transaction itself is the savepoint of a unit nobody shares it with; false if undone. */
    private <T> boolean runAlone(Unit<T> unit, List<Finished> finished) throws SQLException {
        var tx = new Tx(handle, kept);
        try {
            T value = done(unit, tx);
            finished.add(new Finished(tx, () -> unit.answer.complete(value)));
            return true;
        } catch (Exception e) {
            execute("ROLLBACK");
            unit.answer.completeExceptionally(e);
            return false;
        }
    }

    private <T> void runOne(Unit<T> unit, List<Finished> finished) throws SQLException {
        var tx = new Tx(handle, kept);
        execute("SAVEPOINT unit");
        try {
            T value = done(unit, tx);
            execute("RELEASE unit");
            finished.add(new Finished(tx, () -> unit.answer.complete(value)));
        } catch (Exception e) {
            execute("ROLLBACK TO unit");
            execute("RELEASE unit");
            unit.answer.completeExceptionally(e);
        }
    }

    private <T> T done(Unit<T> unit, Tx tx) throws Exception {
        T value = unit.work.run(tx);
        if (!tx.records().isEmpty()) {
            witness.end(tx);
        }
        return value;
    }

    private void count() {
        long all = Ask.number(handle, "SELECT total_changes()", List.of());
        checkpoints.committed(all - rows);
        rows = all;
    }

    private void fail(List<Unit<?>> group, Exception cause) {
        var failure = new DatabaseFailure("the write was not kept", cause);
        group.forEach(unit -> unit.answer.completeExceptionally(failure));
    }

    private void rollback() {
        try {
            if (!handle.getConnection().isClosed()) {
                execute("ROLLBACK");
            }
        } catch (SQLException e) {
            // nothing was open: the failed commit had already ended it
            assert e != null;
        }
    }

    private void execute(String sql) throws SQLException {
        PreparedStatement statement = kept.get(sql);
        if (statement == null) {
            statement = handle.getConnection().prepareStatement(sql);
            kept.put(sql, statement);
        }
        statement.execute();
    }
}
