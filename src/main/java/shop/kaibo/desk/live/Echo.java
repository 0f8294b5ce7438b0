package shop.kaibo.desk.live;

/**
 * What the next Enter would do, or why it cannot. Thread-safe.
 *
 * @param ready whether Enter does it
 */
record Echo(String sentence, Tone tone, boolean ready) {
    static final Echo NONE = new Echo("", Tone.PLAIN, false);

    /** How it is said. */
    enum Tone {
        PLAIN,
        /** Wants a second Enter. */
        WARNING,
        ERROR
    }
}
