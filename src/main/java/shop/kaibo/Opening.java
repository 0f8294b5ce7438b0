package shop.kaibo;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Clock;
import shop.kaibo.store.KeySecret;
import shop.kaibo.store.ShopKey;
import shop.kaibo.store.Vault;

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

    /** Begins at once, with the vault of a home whose key may be locked. */
    Opening(Path home, @Nullable Vault vault) {
        coming = CompletableFuture.supplyAsync(() -> open(home, vault));
    }

    /** The same with the file that opens the key; none where the name is empty. */
    Opening(Path home, String keyFile) {
        coming = CompletableFuture.supplyAsync(() -> open(home, vault(home, keyFile)));
    }

    private static @Nullable Vault vault(Path home, String keyFile) {
        return keyFile.isEmpty() || ShopKey.kept(home) == ShopKey.Kept.MACHINE
                ? null
                : ShopKey.unlock(home, KeySecret.file(Path.of(keyFile)), Clock.system());
    }

    private static Opened open(Path home, @Nullable Vault vault) {
        var shop = Wiring.open(home, Clock.system(), vault);
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
