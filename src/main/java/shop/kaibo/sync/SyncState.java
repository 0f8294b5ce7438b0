package shop.kaibo.sync;

import shop.kaibo.sync.line.Cause;

/**
 * How sync stands, for the pill, the strip, F5 and the command line. Thread-safe.
 *
 * @param pushed operations confirmed since the program started
 * @param pulled rows read since then
 * @param waiting operations that still go by themselves
 * @param blocked operations that wait for a person
 * @param unknown operations sent without an answer; asked about before anything else
 * @param oldestWaitingMs how long the oldest open operation has waited, in ms
 * @param reason why it is not idle, "" when it is
 * @param offlineSinceMs epoch ms, 0 while online
 * @param nextTryMs when the way is tried again, epoch ms, 0 when nothing is planned
 * @param lastReadMs when the platform last answered, epoch ms, 0 never
 * @param everyMs how often the platform is asked for news beside its event stream, ms; 0 while
 *     nobody asks by itself
 * @param cause what keeps the platform away, "" while it is not
 * @param aside open work that neither goes by itself nor is stuck; none of it is counted above
 */
public record SyncState(
        long pushed,
        long pulled,
        long waiting,
        long blocked,
        long unknown,
        long oldestWaitingMs,
        Mode mode,
        Reason reason,
        long offlineSinceMs,
        long nextTryMs,
        long lastReadMs,
        long everyMs,
        Cause cause,
        Aside aside) {
    /** Before anything is known. */
    public static final SyncState NOTHING =
            new SyncState(
                    0, 0, 0, 0, 0, 0, Mode.IDLE, Reason.NONE, 0, 0, 0, 0, Cause.NONE, Aside.NONE);

    /** What matters first. */
    public enum Mode {
        IDLE,
        OFFLINE,
        ATTENTION;

        /** "idle", "offline" or "attention". */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Why. */
    public enum Reason {
        NONE,
        /** No account is connected. */
        NOT_CONNECTED,
        /** Every account is switched off. */
        SWITCHED_OFF,
        /** The network or the platform is away. */
        NO_WAY,
        /** Whoever answers cannot prove to be the platform. */
        DISTRUST,
        /** A person must sign in again. */
        SIGNED_OUT,
        /** Operations wait for a person. */
        STUCK,
        /** Work is under way or waits its turn. */
        WORKING,
        /** Nothing but what a person carries in files. */
        HANDED;

        /** Text key of its sentence. */
        public String key() {
            return "sync.reason." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
