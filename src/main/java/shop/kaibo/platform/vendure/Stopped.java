package shop.kaibo.platform.vendure;

import shop.kaibo.platform.Outcome;

/**
 * A step of a longer way did not succeed, and the way ends there with that step's outcome; every
 * way here may be gone again from its beginning. Thread-safe.
 */
final class Stopped extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Outcome<?> outcome;

    Stopped(Outcome<?> outcome) {
        super(String.valueOf(outcome), null, false, false);
        this.outcome = outcome;
    }

    Outcome<?> outcome() {
        return outcome;
    }

    /** Several steps that stand or fall together. */
    @FunctionalInterface
    interface Way<T> {
        T go() throws Stopped;
    }

    /** Goes a way and tells how it ended. */
    static <T> Outcome<T> end(Way<T> way) {
        try {
            return new Outcome.Done<>(way.go());
        } catch (Stopped stopped) {
            return stopped.outcome.failed();
        }
    }
}
