package shop.kaibo.broadcast.rescue;

/** What happened to a wrong price; fen. Thread-safe. */
public sealed interface RescueEvent {
    /** "broadcast.rescue". */
    record Begun(
            String rescueId, String listingId, int slot, long wrongFen, long orders, long lossFen)
            implements RescueEvent {}

    /** "broadcast.rescue.undone". */
    record Undone(String rescueId, long released) implements RescueEvent {}
}
