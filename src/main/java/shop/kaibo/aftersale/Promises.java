package shop.kaibo.aftersale;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.order.OrderLine;
import shop.kaibo.rules.Promise;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was promised with the goods of an order line, from the version of the listing in force when
 * it was placed. Goods that had no category yet are judged by the one they got. Thread-safe.
 */
final class Promises {
    private Promises() {}

    static Promise of(Handle handle, @Nullable OrderLine line) {
        if (line == null || line.versionId() == null) {
            return Promise.UNKNOWN;
        }
        return handle.createQuery(
                        "SELECT v.rights, iif(v.category = '', l.category, v.category) FROM"
                            + " listing_version v JOIN sku s ON s.id = v.sku_id JOIN listing l ON"
                            + " l.id = s.listing_id WHERE v.id = ?")
                .bind(0, line.versionId())
                .map((rows, _) -> new Promise(true, codes(rows.getString(1)), rows.getString(2)))
                .findOne()
                .orElse(Promise.UNKNOWN);
    }

    private static Set<String> codes(String joined) {
        return Arrays.stream(joined.split(","))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
