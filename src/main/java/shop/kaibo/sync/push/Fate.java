package shop.kaibo.sync.push;

/** What asking found out about an operation that was sent and not answered. Thread-safe. */
public sealed interface Fate {
    /** It arrived, with this result. */
    record Arrived(Effect effect) implements Fate {}

    /** The platform has not seen it. */
    record Absent() implements Fate {}

    /** Somebody changed the same thing; ours did not arrive or was overtaken. */
    record Overtaken() implements Fate {}

    /** This platform gives no way to tell; a person decides. */
    record Undecidable() implements Fate {}
}
