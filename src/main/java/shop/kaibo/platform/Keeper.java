package shop.kaibo.platform;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Where the secret of one account is kept. All gateways of an account share one keeper: whoever
 * renews the secret holds its monitor meanwhile, so that two never renew at once. Thread-safe.
 */
public interface Keeper {
    /** The secret as it is kept now; another gateway of the account may have renewed it. */
    String secret();

    /** Keeps a renewed secret; it is on the disk when this returns, and only then may be used. */
    void keep(String secret);

    /** One that only remembers, for an account that is not kept yet. */
    static Keeper remembering(String secret) {
        var now = new AtomicReference<>(secret);
        return new Keeper() {
            @Override
            public String secret() {
                return Objects.requireNonNull(now.get());
            }

            @Override
            public void keep(String renewed) {
                now.set(renewed);
            }
        };
    }
}
