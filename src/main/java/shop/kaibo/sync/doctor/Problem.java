package shop.kaibo.sync.doctor;

import org.jspecify.annotations.Nullable;

/**
 * One thing that does not go by itself. Thread-safe.
 *
 * @param id of the operation, of the listing (MEND) or a word for the way (SIGN_IN, RECONNECT, TRY)
 * @param what happened, in one title
 * @param why in one sentence, with what happens next
 * @param kind word key of what kind of work it is
 * @param sinceMs since when, epoch ms
 * @param attempts how often it was tried
 * @param two both sides of a conflict, when there are two
 */
public record Problem(
        String id,
        Said what,
        Said why,
        String kind,
        long sinceMs,
        int attempts,
        Remedy remedy,
        @Nullable Two two) {
    /** A price, or words, that two people changed; times in epoch ms. */
    public record Two(String ours, String by, long oursMs, String theirs) {}
}
