package shop.kaibo.broadcast.ask;

/** What happened to an ask; its words stay sealed in its own row. Thread-safe. */
public sealed interface AskEvent {
    /** "broadcast.ask": asked so often more, or less when taken back. */
    record Asked(String askId, int slot, long count) implements AskEvent {}

    /** "broadcast.ask.done": answered on air, or not after all. */
    record Answered(String askId, boolean done) implements AskEvent {}
}
