package shop.kaibo.sqlite;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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

    private final WritingHand hand;
    private final Changes changes;
    private final Checkpoints checkpoints;
    private final Witness witness;
    private long rows;
    private volatile @Nullable Trouble trouble;
    private final LinkedBlockingQueue<Unit<?>> queue = new LinkedBlockingQueue<>();
    private final Unit<?> end = new Unit<>(tx -> "", false, new CompletableFuture<>());
    private final Forcing forcing;
    private final Object door = new Object();
    private boolean closed;

    Writer(
            WritingHand hand,
            DurableLog log,
            Witness witness,
            Changes changes,
            Checkpoints checkpoints) {
        this.hand = hand;
        forcing = new Forcing(hand, log);
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

    /** What kept the last write from the disk; null since one went through. */
    @Nullable Trouble trouble() {
        return trouble;
    }

    private void commit(List<Unit<?>> group) {
        var finished = new ArrayList<Unit.Finished>();
        boolean begun = false;
        boolean kept = false;
        try {
            boolean light = group.stream().allMatch(Unit::light) && !forcing.due();
            forcing.begin(light);
            hand.execute("BEGIN IMMEDIATE");
            begun = true;
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
            var records = finished.stream().flatMap(f -> f.tx().records().stream()).toList();
            forcing.ready(records);
            hand.execute("COMMIT");
            kept = true;
            forcing.committed(records);
        } catch (SQLException | IOException | RuntimeException e) {
            hand.failed(e);
            if (begun && !kept) {
                hand.rollback();
            }
            Trouble.of(e).ifPresent(met -> trouble = met);
            Unit.fail(group, e, kept);
            if (kept) {
                announce(finished);
            }
            return;
        }
        trouble = null;
        finished.forEach(f -> f.answer().run());
        count();
        announce(finished);
    }

    private void announce(List<Unit.Finished> finished) {
        var touched = new TreeSet<String>();
        finished.forEach(f -> touched.addAll(f.tx().touchedTables()));
        if (!touched.isEmpty()) {
            changes.announce(touched);
        }
    }

    /** The transaction itself is the savepoint of a unit nobody shares it with; false if undone. */
    private <T> boolean runAlone(Unit<T> unit, List<Unit.Finished> finished) {
        var tx = hand.tx();
        try {
            T value = done(unit, tx);
            finished.add(new Unit.Finished(tx, () -> unit.answer().complete(value)));
            return true;
        } catch (Exception e) {
            noted(e);
            hand.rollback();
            unit.answer().completeExceptionally(e);
            return false;
        }
    }

    private <T> void runOne(Unit<T> unit, List<Unit.Finished> finished) throws SQLException {
        var tx = hand.tx();
        hand.execute("SAVEPOINT unit");
        try {
            T value = done(unit, tx);
            hand.execute("RELEASE unit");
            finished.add(new Unit.Finished(tx, () -> unit.answer().complete(value)));
        } catch (Exception e) {
            noted(e);
            hand.execute("ROLLBACK TO unit");
            hand.execute("RELEASE unit");
            unit.answer().completeExceptionally(e);
        }
    }

    // a work that failed by itself, a refusal, says nothing of the disk
    private void noted(Exception e) {
        hand.failed(e);
        boolean ofTheDisk = e instanceof SQLException || e instanceof DatabaseFailure;
        trouble = ofTheDisk ? Trouble.of(e).orElse(trouble) : trouble;
    }

    private <T> T done(Unit<T> unit, Tx tx) throws Exception {
        T value = unit.work().run(tx);
        if (!tx.records().isEmpty()) {
            witness.end(tx);
        }
        return value;
    }

    private void count() {
        long all = Ask.number(hand.handle(), "SELECT total_changes()", List.of());
        checkpoints.committed(all - rows);
        rows = all;
    }
}
