package shop.kaibo.sync;

import java.util.List;

/**
 * What a try found out about an account. Thread-safe.
 *
 * @param shop the shop's name there, "" where the platform tells none
 * @param lacking text keys of the rights that are missing
 * @param lacks text keys of what the platform cannot do
 * @param aheadMs how far the platform's clock is before this computer's, where it told
 * @param untilMs until when the sign-in lasts at the longest (epoch ms), 0 for ever
 */
public record Found(
        String shop, List<String> lacking, List<String> lacks, long aheadMs, long untilMs) {
    /** Answers tell whole seconds, and a difference of a few matters to nobody. */
    private static final long CLOCK_OFF_MS = 30_000;

    public Found {
        lacking = List.copyOf(lacking);
        lacks = List.copyOf(lacks);
    }

    /** Whether this computer's clock is worth a word. */
    public boolean clockOff() {
        return Math.abs(aheadMs) >= CLOCK_OFF_MS;
    }
}
