package shop.kaibo;

import org.slf4j.LoggerFactory;

/** Closes one thing so that its trouble does not keep the others open. Thread-safe. */
final class Closing {
    private Closing() {}

    static void quietly(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            LoggerFactory.getLogger(Closing.class).warn("closing", e);
        }
    }
}
