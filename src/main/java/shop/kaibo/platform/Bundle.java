package shop.kaibo.platform;

import java.util.List;

/**
 * Writes that leave together in one request, each still applied under its own key, in the order in
 * which they were said, and answered by itself. For one thread.
 */
public interface Bundle {
    /** Where writes are said: they are kept instead of sent, and what they answer means nothing. */
    PlatformGateway gateway();

    /** How many were said. */
    int size();

    /** Sends what was said and tells the outcome of each in its place; blocks on the network. */
    Outcome<List<Outcome<?>>> send();
}
