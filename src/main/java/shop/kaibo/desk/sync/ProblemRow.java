package shop.kaibo.desk.sync;

import org.jspecify.annotations.Nullable;

import shop.kaibo.operator.Permission;

/**
 * One stuck thing as the screen shows it. Thread-safe.
 *
 * @param foot kind, since when and how often it was tried
 * @param second verb of the way out beside the remedy, "" for none
 * @param needs what whoever uses one of the verbs has to be allowed
 * @param ours our side of a conflict, null when there is none
 */
public record ProblemRow(
        String id,
        Sign sign,
        String title,
        String why,
        String foot,
        String verb,
        String second,
        Permission needs,
        @Nullable Side ours,
        @Nullable Side theirs) {
    /** What kind of trouble. */
    public enum Sign {
        CONFLICT,
        REFUSED,
        UNKNOWN,
        SIGNED_OUT,
        /** Nothing gets through. */
        AWAY,
        /** Will never arrive as it is. */
        HOPELESS
    }

    /** One side: who, the price in yuan, and when, "" when nobody knows. */
    public record Side(String who, String price, String time) {}

    /** Whether a side has to be chosen. */
    public boolean conflict() {
        return ours != null && theirs != null;
    }
}
