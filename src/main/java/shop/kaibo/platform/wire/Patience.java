package shop.kaibo.platform.wire;

import java.time.Duration;

/**
 * How long one request may keep us waiting before it counts as unanswered. Thread-safe.
 *
 * @param connect until somebody takes the call
 * @param silence until the next byte goes or comes
 * @param whole until the answer is complete, however steadily it drips
 */
public record Patience(Duration connect, Duration silence, Duration whole) {
    /** As shops use it. */
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(60));
}
