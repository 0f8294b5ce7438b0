package shop.kaibo.broadcast.calendar;

import shop.kaibo.store.Events.Event;
import shop.kaibo.store.Payloads;

import java.util.List;
import java.util.Optional;

/**
 * The three truths as they were asked before a show: "broadcast.truth" in its history. Thread-safe.
 *
 * @param skipped why a truth was left open: "hurry", "later" or "known"; "" when all three hold
 */
public record Truth(boolean person, boolean goods, boolean price, String skipped) {
    /** Kind of the event. */
    public static final String KIND = "broadcast.truth";

    /** Reasons a truth may be left open for. */
    public static final List<String> REASONS = List.of("hurry", "later", "known");

    /** All three hold. */
    public static final Truth WHOLE = new Truth(true, true, true, "");

    /** What a show's history says of it; empty where nobody was asked. */
    public static Optional<Kept> of(List<Event> history) {
        return history.stream()
                .filter(e -> e.kind().equals(KIND))
                .reduce((a, b) -> b)
                .map(e -> new Kept(e.atMs(), e.actor(), Payloads.read(e.payload(), Truth.class)));
    }

    /** Who answered, when, what. */
    public record Kept(long atMs, String actor, Truth truth) {}
}
