package shop.kaibo.platform;

import org.jspecify.annotations.Nullable;

/**
 * What became of one request to a platform: the one type every caller decides by. Only a {@link
 * Done} is done; what was sent and not answered is {@link Unknown} and is resolved by asking, never
 * by repeating. Thread-safe.
 *
 * @param <T> what a success brings
 */
public sealed interface Outcome<T> {
    /** The platform confirmed it. */
    record Done<T>(T value) implements Outcome<T> {}

    /** The platform refuses this for good; code is its own, reason is for people. */
    record Rejected<T>(String code, String reason) implements Outcome<T> {}

    /** Somebody changed it first; theirs is the platform's present state where it told. */
    record Stale<T>(@Nullable String theirs) implements Outcome<T> {}

    /** Too fast; try again after so many ms. */
    record Throttled<T>(long afterMs) implements Outcome<T> {}

    /** The authorisation is gone or never was: a person must sign in again. */
    record Unauthorized<T>(String reason) implements Outcome<T> {}

    /** Certainly not sent: no route, refused, name not found. */
    record Offline<T>(String reason) implements Outcome<T> {}

    /** Sent, and no trustworthy answer came. */
    record Unknown<T>(String reason) implements Outcome<T> {}

    /** An answer that cannot be understood although the request was read-only. */
    record Broken<T>(String reason) implements Outcome<T> {}

    /** The same outcome for another kind of value; only for outcomes that carry none. */
    @SuppressWarnings("unchecked")
    default <U> Outcome<U> failed() {
        if (this instanceof Done) {
            throw new IllegalStateException("a success carries its value");
        }
        return (Outcome<U>) this;
    }
}
