package shop.kaibo.sync;

import java.util.List;

/**
 * The values there are for a choice of an account, or why nobody could say. Thread-safe.
 *
 * @param values none where it is typed
 */
public record Offered(Joined joined, List<Value> values) {
    public Offered {
        values = List.copyOf(values);
    }

    /** One value and how the platform calls it. */
    public record Value(String value, String name) {}
}
