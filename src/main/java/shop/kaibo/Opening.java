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
    /** A home that is open; nothing of it moves by itself yet. */
    record Opened(Wiring shop, PracticeShop practice) {
        /** Lets the practice platform answer and sync run; blocks, so off the FX thread. */
        void run() {
            practice.resume();
            shop.sync().start();
        }
    }

    private final CompletableFuture<Opened> coming;

    /** Begins at once. */
    Opening(Path home) {
        coming = CompletableFuture.supplyAsync(() -> open(home));
    }

    private static Opened open(Path home) {
        var shop = Wiring.open(home, Clock.system());
        return new Opened(shop, new PracticeShop(shop));
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
