package shop.kaibo.platform.kuaishou;

import shop.kaibo.base.Ids;

/**
 * Where the reading of a feed stands: how far everything is known, and inside a window the
 * platform's own cursor, which is only good with the same limits and for the run that got it.
 * Thread-safe.
 *
 * @param doneMs up to when every change is known
 * @param deepMs up to when it was last read with the wide overlap
 * @param fromMs start of the window being read
 * @param toMs its end, 0 between windows
 * @param cursor the platform's cursor in it
 * @param run who got the cursor
 */
record Window(long doneMs, long deepMs, long fromMs, long toMs, String cursor, String run) {
    private static final long LOOK_BACK_MS = 90L * 24 * 3_600_000;

    // the edge of what may be asked for moves while we ask
    private static final long EDGE_MS = 600_000;
    private static final long WIDE_MS = 300_000;
    private static final long NARROW_MS = 8_000;
    private static final long WIDE_EVERY_MS = 60_000;

    // in a flood the wide look would hold up what is new
    private static final long FLOOD_WIDE_MS = 60_000;
    private static final long FLOOD_EVERY_MS = 600_000;

    static String newRun(Ids ids) {
        String id = ids.next();
        return id.substring(id.length() - 8);
    }

    static Window of(String position, long nowMs) {
        String[] parts = position.split("\\|", 6);
        if (parts.length != 6) {
            return new Window(nowMs - LOOK_BACK_MS + EDGE_MS, 0, 0, 0, "", "");
        }
        long oldest = nowMs - LOOK_BACK_MS + EDGE_MS;
        return new Window(
                Math.max(oldest, Long.parseLong(parts[0])),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                parts[5],
                parts[4]);
    }

    /**
     * The window to read now: the one begun by this run, else one from what is known on and a
     * little before, for changes show up late.
     *
     * @param calm whether the windows before were short
     */
    Window open(String myRun, long longestMs, boolean calm, long nowMs) {
        if (toMs > 0 && run.equals(myRun)) {
            return this;
        }
        boolean wide = nowMs - deepMs >= (calm ? WIDE_EVERY_MS : FLOOD_EVERY_MS);
        long overlap = wide ? calm ? WIDE_MS : FLOOD_WIDE_MS : NARROW_MS;
        long oldest = nowMs - LOOK_BACK_MS + EDGE_MS;
        long from = Math.max(oldest, doneMs - overlap);
        long to = Math.min(nowMs, from + longestMs);
        return new Window(doneMs, wide ? nowMs : deepMs, from, to, "", myRun);
    }

    /** The same window from a cursor on. */
    Window at(String next) {
        return new Window(doneMs, deepMs, fromMs, toMs, next, run);
    }

    /** What is left of it from a time on. */
    Window from(long ms) {
        return new Window(doneMs, deepMs, ms, toMs, "", run);
    }

    /** All of it is known. */
    Window closed() {
        return new Window(Math.max(doneMs, toMs), deepMs, 0, 0, "", "");
    }

    /** Not begun, for it was too wide. */
    Window closedBefore() {
        return new Window(doneMs, deepMs, 0, 0, "", "");
    }

    String position() {
        return doneMs + "|" + deepMs + "|" + fromMs + "|" + toMs + "|" + run + "|" + cursor;
    }
}
