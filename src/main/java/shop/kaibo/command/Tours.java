package shop.kaibo.command;

import java.nio.file.Path;
import java.util.Map;

/** Whoever can perform a tour or a rehearsal; the root brings it. Thread-safe. */
public interface Tours {
    /** Performs one from beginning to end. */
    Result perform(Wanted wanted);

    /** Plays a broadcast for practice, the same for the same seed. */
    Result rehearse(Rehearsed wanted);

    /** How a rehearsal is to go. */
    record Rehearsed(Path out, String language, long seed, int minutes, boolean keep) {}

    /** How it is to go. */
    record Wanted(Path out, boolean dark, String language, long seed, int orders, boolean keep) {}

    /** What came of it: the report's fields, the same in words, and whether it holds. */
    record Result(Map<String, ?> report, String words, boolean holds) {}
}
