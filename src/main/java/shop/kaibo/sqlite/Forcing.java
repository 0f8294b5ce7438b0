package shop.kaibo.sqlite;

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

    /** What a log puts before each record. */
    private static final int HEAD = 8;

    private final WritingHand hand;
    private final DurableLog log;
    private final List<byte[]> held = new ArrayList<>();
    private boolean full = true;
    private boolean light;
    private boolean open;
    private long sinceNs;
    private boolean owing;

    Forcing(WritingHand hand, DurableLog log) {
        this.hand = hand;
        this.log = log;
    }

    /** A group is about to begin whose commit need not be forced, or must be. */
    void begin(boolean lightly) throws SQLException, IOException {
        light = lightly;
        if (owing) {
            // what is in the database and not in the log comes before anything else is taken
            follow();
        }
        if (hand.ready()) {
            full = true;
        }
        if (full == lightly) {
            // taken in while it is prepared, so it cannot be kept; only outside a transaction
            try (Statement statement = hand.handle().getConnection().createStatement()) {
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
            long version = Ask.number(hand.handle(), "PRAGMA user_version", List.of());
            try (Statement statement = hand.handle().getConnection().createStatement()) {
                statement.execute("PRAGMA user_version = " + version);
            }
        }
    }

    /** The group is about to be committed: the log has room for these and what waits with them. */
    void ready(List<byte[]> records) throws IOException {
        if (!records.isEmpty()) {
            log.ready(size(held) + size(records));
        }
    }

    private static long size(List<byte[]> records) {
        return records.stream().mapToLong(record -> record.length + HEAD).sum();
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
        owing = true;
        log.append(List.copyOf(held));
        held.clear();
        owing = false;
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
            try (Statement statement = hand.handle().getConnection().createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                begun();
                statement.execute("COMMIT");
            }
            follow();
        } catch (SQLException | IOException | DatabaseFailure e) {
            // whoever writes next meets the same and says so; what is light is told again
            LOG.warn("the disk did not take what was read", e);
            hand.failed(e);
            hand.rollback();
            open = false;
        }
    }
}
