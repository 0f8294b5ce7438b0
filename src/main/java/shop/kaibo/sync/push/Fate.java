package shop.kaibo.sync.push;

import org.jspecify.annotations.Nullable;

/** What asking found out about an operation that was sent and not answered. Thread-safe. */
public sealed interface Fate {
    /** It arrived, with this result. */
    record Arrived(Effect effect) implements Fate {}

    /**
     * The platform has not seen it.
     *
     * @param instead what to send in its place to a platform that was put back to before what it
     *     was decided on; null for the same
     */
    record Absent(@Nullable Object instead) implements Fate {
        Absent() {
            this(null);
        }
    }

    /** Somebody changed the same thing; ours did not arrive or was overtaken. */
    record Overtaken() implements Fate {}

    /** This platform gives no way to tell; a person decides. */
    record Undecidable() implements Fate {}
}
