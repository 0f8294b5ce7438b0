package shop.kaibo.broadcast.rehearsal;

/**
 * Something that is planned to befall a rehearsed show. Thread-safe.
 *
 * @param atMs ms after the show began
 * @param lastsMs how long, 0 for something of a moment
 * @param slot which slot it is about, 0 for none
 */
public record Incident(Kind kind, long atMs, long lastsMs, int slot) {
    /** What happens; of those of the network the first named here goes before the others. */
    public enum Kind {
        /** Nothing gets through. */
        CABLE,
        /** The platform does what it is asked and its answer is lost. */
        LOST,
        /** Answers end half way. */
        GARBLED,
        /** Every request arrives twice. */
        REPEATED,
        /** Many buyers at once. */
        STORM,
        /** Somebody types a price with a digit too few. */
        WRONG_PRICE,
        /** A viewer asks for something. */
        ASK
    }

    /** Whether it is on at a moment, in ms after the show began. */
    public boolean on(long ms) {
        return atMs <= ms && ms < atMs + lastsMs;
    }
}
