package shop.kaibo.platform.sandbox;

/**
 * When time next changes something. What is noted while the due things are being met is not lost.
 * Thread-safe.
 */
final class Due {
    private long next = Long.MAX_VALUE;
    private long notedMeanwhile = Long.MAX_VALUE;

    synchronized boolean reached(long nowMs) {
        return nowMs >= next;
    }

    synchronized void note(long dueMs) {
        next = Math.min(next, dueMs);
        notedMeanwhile = Math.min(notedMeanwhile, dueMs);
    }

    synchronized void begin() {
        notedMeanwhile = Long.MAX_VALUE;
    }

    synchronized void end(long nextInBooks) {
        next = Math.min(nextInBooks, notedMeanwhile);
    }
}
