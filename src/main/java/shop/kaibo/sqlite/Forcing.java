package shop.kaibo.sqlite;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees to it that commits reach the disk: each of its own, or, where every unit of a group is
 * light, all together a moment later. The log beside the database never holds what the database may
 * still lose: the records of light units wait for the commit that is forced. Writer's thread only.
 */
final class Forcing {
    private static final Logger LOG = LoggerFactory.getLogger(Forcing.class);

    /** How long light commits may be away from the disk. */
    private static final long LONGEST_NS = 500_000_000;

    private static final long LONG_MS = 60_000;

    private final Handle handle;
    private final DurableLog log;
    private final List<byte[]> held = new ArrayList<>();
    private boolean full = true;
    private boolean light;
    private boolean open;
    private long sinceNs;
    private @Nullable IOException logBroken;

    Forcing(Handle handle, DurableLog log) {
        this.handle = handle;
        this.log = log;
    }

    /** A group is about to begin whose commit need not be forced, or must be. */
    void begin(boolean lightly) throws SQLException {
        light = lightly;
        if (full == lightly) {
            // taken in while it is prepared, so it cannot be kept; only outside a transaction
            try (Statement statement = handle.getConnection().createStatement()) {
                statement.execute("PRAGMA synchronous = " + (lightly ? "NORMAL" : "FULL"));
            }
            full = !lightly;
        }
    }

    /**
     * The group's transaction was opened. A commit that writes nothing forces nothing, so it writes
     * something where light ones wait for it.
     */
    void begun() throws SQLException {
        if (open && !light) {
            long version = Ask.number(handle, "PRAGMA user_version", List.of());
            try (Statement statement = handle.getConnection().createStatement()) {
                statement.execute("PRAGMA user_version = " + version);
            }
        }
    }

    /** The group was committed, with these records for the log. */
    void committed(List<byte[]> records) throws IOException {
        held.addAll(records);
        if (!light) {
            follow();
        } else if (!open) {
            open = true;
            sinceNs = System.nanoTime();
        }
    }

    private void follow() throws IOException {
        open = false;
        if (held.isEmpty()) {
            return;
        }
        if (logBroken != null) {
            throw new IOException("the journal stopped earlier", logBroken);
        }
        try {
            log.append(List.copyOf(held));
            held.clear();
        } catch (IOException e) {
            // a failed fsync may have lost what came before it: never write past it
            logBroken = e;
            throw e;
        }
    }

    /** Whether light commits have been away from the disk long enough. */
    boolean due() {
        return open && System.nanoTime() - sinceNs >= LONGEST_NS;
    }

    /** Until then, ms; long while there are none. */
    long leftMs() {
        return open
                ? Math.max(0, (LONGEST_NS - System.nanoTime() + sinceNs + 999_999) / 1_000_000)
                : LONG_MS;
    }

    /** Forces what light commits left, by a commit that changes nothing else. */
    void force() {
        if (!open) {
            return;
        }
        try {
            begin(false);
            try (Statement statement = handle.getConnection().createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                begun();
                statement.execute("COMMIT");
            }
            follow();
        } catch (SQLException | IOException | DatabaseFailure e) {
            // whoever writes next meets the same and says so; what is light is told again
            LOG.warn("the disk did not take what was read", e);
            open = false;
        }
    }
}
