package shop.kaibo.broadcast;

/**
 * One show. Thread-safe.
 *
 * @param anchor who opened it
 * @param endedMs epoch ms, 0 while it runs
 */
public record Broadcast(String id, String shelfId, String anchor, long startedMs, long endedMs) {
    /** Whether it is on air. */
    public boolean running() {
        return endedMs == 0;
    }

    /** Its topic in the history. */
    public static String topic(String id) {
        return "broadcast:" + id;
    }
}
