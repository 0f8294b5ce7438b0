package shop.kaibo.sqlite;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;

/**
 * Carries what was committed from the log into the file beside the writer, which else would stop
 * for it at every few hundred orders: with a million orders their pages lie all over the file. The
 * log alone is what makes a commit durable. Thread-safe.
 */
final class Checkpoints implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    /** Rows whose pages are worth a checkpoint: fewer write the same pages again and again. */
    static final long ROWS = 40_000;

    private final String name;
    private final Callable<Connection> connecting;
    private @Nullable Connection connection;
    private @Nullable Thread running;
    private long written;

    Checkpoints(String name, Callable<Connection> connecting) {
        this.name = name;
        this.connecting = connecting;
    }

    /** So many rows were committed; now and then that begins a checkpoint. */
    synchronized void committed(long rows) {
        written += rows;
        if (written >= ROWS && (running == null || !running.isAlive())) {
            written = 0;
            running = Thread.ofPlatform().name(name).daemon().start(this::run);
        }
    }

    private void run() {
        try {
            Connection own = connection;
            if (own == null) {
                own = connecting.call();
                connection = own;
            }
            try (Statement statement = own.createStatement()) {
                statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
            }
        } catch (Exception e) {
            // the log keeps everything; the writer itself carries it over when the log grows long
            LOG.warn("a checkpoint failed", e);
        }
    }

    /** Waits for one under way. */
    @Override
    public void close() throws SQLException, InterruptedException {
        Thread last;
        synchronized (this) {
            last = running;
        }
        if (last != null) {
            last.join();
        }
        Connection own = connection;
        if (own != null) {
            own.close();
        }
    }
}
