package shop.kaibo.desk.shell;

/**
 * How the link to the platforms stands, as pill and strip show it. Thread-safe.
 *
 * @param waiting operations not yet delivered; of HANDED those that wait for a confirmation
 * @param stuck operations that need a decision
 * @param oldestMs age of the oldest waiting one in ms, 0 for none
 * @param offlineSinceMs epoch ms, 0 while online
 * @param nextTryMs epoch ms of the next attempt, 0 for none
 */
public record SyncSign(
        Kind kind, int waiting, int stuck, long oldestMs, long offlineSinceMs, long nextTryMs) {
    public static final SyncSign SYNCED = new SyncSign(Kind.SYNCED, 0, 0, 0, 0, 0);

    /** From calm to what must be looked at. */
    public enum Kind {
        SYNCED,
        /** Handed over in files: a person or a later file confirms it. */
        HANDED,
        WAITING,
        OFFLINE,
        STUCK
    }

    /** Whether the network is away, whatever else is the matter. */
    public boolean offline() {
        return offlineSinceMs > 0;
    }
}
