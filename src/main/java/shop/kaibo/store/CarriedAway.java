package shop.kaibo.store;

import org.jdbi.v3.core.Handle;

import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Tx;

import java.util.List;

/** Which unsent operations lie in a file somebody carried away. Thread-safe. */
public final class CarriedAway {
    private CarriedAway() {}

    /** Those of a bundle that are still as it has them. */
    public static void mark(Tx tx, Unsent.Bundle bundle, long nowMs) {
        for (Unsent.Item item : bundle.items()) {
            tx.update(
                    "UPDATE outbox SET carried_ms = ? WHERE id = ? AND payload = ?",
                    nowMs,
                    item.operation().id(),
                    item.operation().payload());
        }
        tx.touched("outbox");
    }

    /** How many open operations no file has as they are now. */
    public static long onlyHere(Handle handle) {
        return Ask.number(
                handle,
                "SELECT count(*) FROM outbox WHERE carried_ms = 0 AND " + Outbox.OPEN,
                List.of());
    }
}
