package shop.kaibo.desk.connect;

import shop.kaibo.sync.Kind;

/**
 * What the form is open for. Thread-safe.
 *
 * @param account of one that is signed in again, "" for a new one
 * @param turn another one each time, so that opening it anew is a change
 */
public record Opened(Kind kind, String account, int turn) {
    /** Whether its secrets may stay empty. */
    public boolean known() {
        return !account.isEmpty();
    }
}
