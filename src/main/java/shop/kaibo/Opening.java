package shop.kaibo;

import shop.kaibo.base.Clock;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A home being opened beside the starting toolkit, so that neither waits for the other.
 * Thread-safe.
 */
final class Opening {
    /** A home that is open, its practice platform answering and its sync running. */
    record Opened(Wiring shop, PracticeShop practice) {}

    private final CompletableFuture<Opened> coming;

    /** Begins at once. */
    Opening(Path home) {
        coming = CompletableFuture.supplyAsync(() -> open(home));
    }

    private static Opened open(Path home) {
        var shop = Wiring.open(home, Clock.system());
        var practice = new PracticeShop(shop);
        practice.resume();
        shop.sync().start();
        return new Opened(shop, practice);
    }

    /** Waits for it; throws what the opening threw. */
    Opened get() {
        try {
            return coming.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException ours) {
                throw ours;
            }
            throw e;
        }
    }
}
