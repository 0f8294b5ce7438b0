package shop.kaibo;

import javafx.application.Platform;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts JavaFX with or without a display. Thread-safe. */
final class Toolkits {
    // kept, or the level is forgotten with the logger
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Toolkits() {}

    /** Whether a window can be expected to open here. */
    static boolean hasDisplay() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return !os.contains("linux") || set("DISPLAY") || set("WAYLAND_DISPLAY");
    }

    /** Starts the toolkit without a display; again changes nothing. */
    static void headless() {
        quiet();
        if (System.getProperty("glass.platform") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            System.setProperty("java.awt.headless", "true");
        }
        var ready = new CountDownLatch(1);
        try {
            Platform.startup(ready::countDown);
            ready.await();
        } catch (IllegalStateException e) {
            // it runs already
            ready.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.setImplicitExit(false);
    }

    /** The class path is how we run; JavaFX need not say so on the console. */
    static void quiet() {
        JAVAFX.setLevel(Level.SEVERE);
    }

    private static boolean set(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
