package shop.kaibo.sqlite;

import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

import shop.kaibo.base.ChangeFeed;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A SQLite file with one writer (group commit, synchronous FULL) and a few readers. What {@link
 * #write} returned is on the disk. Knows nothing of shops. Thread-safe.
 */
public final class Database implements AutoCloseable {
    private static final int READERS = 3;

    private final Jdbi jdbi;
    private final BlockingQueue<Handle> readers = new ArrayBlockingQueue<>(READERS);
    private final Changes changes = new Changes();
    private final @Nullable Writer writer;
    private final @Nullable Thread thread;
    private final @Nullable WritingHand writing;
    private final @Nullable Checkpoints checkpoints;

    private Database(
            Path file, List<String> migrations, DurableLog log, Witness witness, boolean readOnly)
            throws SQLException {
        jdbi = Jdbi.create(() -> Connecting.to(file, readOnly));
        jdbi.setStatementBuilderFactory(connection -> new KeptStatements());
        if (readOnly) {
            try (Handle once = jdbi.open()) {
                new Migrations(migrations).known(once.getConnection());
            }
            writing = null;
            checkpoints = null;
            writer = null;
            thread = null;
        } else {
            Handle first = jdbi.open();
            try {
                new Migrations(migrations).run(first.getConnection());
                writing = new WritingHand(first, jdbi::open, witness);
            } catch (SQLException | RuntimeException e) {
                first.close();
                throw e;
            }
            String name = "writer " + file.getFileName();
            checkpoints = new Checkpoints(name + " checkpoint", () -> Connecting.to(file, false));
            writer = new Writer(writing, log, witness, changes, checkpoints);
            thread = Thread.ofPlatform().name(name).daemon().start(writer);
        }
        for (int i = 0; i < READERS; i++) {
            Handle reader = jdbi.open();
            // the system caches the file too
            reader.execute("PRAGMA cache_size = -6000");
            readers.add(reader);
        }
    }

    /** Opens or creates a file and brings it to the newest schema; migrations in order from 1. */
    public static Database open(Path file, List<String> migrations) {
        return open(file, migrations, records -> {}, Witness.NONE);
    }

    /** The same, with a log that must hold a unit's records before the unit is acknowledged. */
    public static Database open(
            Path file, List<String> migrations, DurableLog log, Witness witness) {
        return make(file, migrations, log, witness, false);
    }

    /**
     * Opens a file that another process may be writing, to look only; one of a newer program than
     * wrote these migrations is refused.
     */
    public static Database look(Path file, List<String> migrations) {
        return make(file, migrations, records -> {}, Witness.NONE, true);
    }

    private static Database make(
            Path file, List<String> steps, DurableLog log, Witness witness, boolean readOnly) {
        try {
            return new Database(file, steps, log, witness, readOnly);
        } catch (SQLException | ConnectionException e) {
            throw new DatabaseFailure("cannot open " + file.getFileName(), e);
        }
    }

    /** Runs a unit of work and returns when it is durable; its exceptions come out as they are. */
    public <T> T write(Work<T> work) {
        return answer(submit(work));
    }

    /**
     * Runs a unit of work that can be told again, such as a page of a feed with its cursor: whole
     * and in its order like any other, but the disk is not waited for. A loss of power may take it
     * back with all the light ones after the last forced one, never anything before that; it is
     * forced with the next {@link #write}, and half a second later anyway.
     */
    public <T> T writeLight(Work<T> work) {
        return answer(submit(work, true));
    }

    /** Waits for queued work, and throws as {@link #write} does. */
    public static <T> T answer(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException ours) {
                throw ours;
            }
            throw new DatabaseFailure("the write failed", e);
        }
    }

    /** Queues a unit of work; the future completes on the writer's thread, after durability. */
    public <T> CompletableFuture<T> submit(Work<T> work) {
        return submit(work, false);
    }

    private <T> CompletableFuture<T> submit(Work<T> work, boolean light) {
        if (writer == null) {
            throw new IllegalStateException("opened to look only");
        }
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("a write inside a write");
        }
        return writer.submit(work, light);
    }

    /** Runs a read on its own snapshot. */
    public <T> T read(Query<T> query) {
        Handle handle = take();
        try {
            return handle.inTransaction(h -> query.run(h));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new DatabaseFailure("the read failed", e);
        } finally {
            readers.add(handle);
        }
    }

    private Handle take() {
        try {
            return readers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseFailure("interrupted while waiting for a reader", e);
        }
    }

    /** What keeps the disk from taking anything now; empty since a write went through. */
    public Optional<Trouble> trouble() {
        return Optional.ofNullable(writer == null ? null : writer.trouble());
    }

    /** Says which tables each commit touched. */
    public ChangeFeed changes() {
        return changes;
    }

    /** Waits for queued work, then closes the file. */
    @Override
    public void close() {
        if (writer != null && thread != null && checkpoints != null) {
            writer.end();
            try {
                thread.join();
                checkpoints.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (SQLException e) {
                throw new DatabaseFailure("cannot close", e);
            }
        }
        for (int i = 0; i < READERS; i++) {
            take().close();
        }
        if (writing != null) {
            writing.close();
        }
    }
}
