package shop.kaibo.rules;

import java.util.List;

/**
 * What the rights say of a claim. Thread-safe.
 *
 * @param expectedFen our own sum: paid as ordered less what was paid back
 * @param mismatch the platform's sum cannot be explained by ours: a person must look
 * @param why the finding in one sentence with the sum in it
 */
public record Verdict(List<Right> rights, long expectedFen, boolean mismatch, Sentence why) {
    public Verdict {
        rights = List.copyOf(rights);
    }
}
