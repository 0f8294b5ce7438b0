package shop.kaibo.order;

import org.jdbi.v3.core.Handle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which orders of an account are not over, and how far they are known. Thread-safe. */
public final class OrderStanding {
    /** So long after its last change an order may still be cancelled or paid back. */
    private static final long LATE_MS = 3 * 24 * 3_600_000L;

    /** Shops that never say "delivered" leave every order on its way. */
    private static final long ON_ITS_WAY_MS = 10 * LATE_MS;

    private OrderStanding() {}

    /** The platform's ids of orders that may still change there, oldest first. */
    public static List<String> open(Handle handle, String account, long nowMs) {
        return handle.createQuery(
                        "SELECT remote_id FROM orders WHERE account = ? AND unknown_there = 0 AND"
                                + " (status IN ('pending_pay', 'paid', 'part_shipped', 'other') OR"
                                + " status = 'shipped' AND updated_ms > ? OR updated_ms > ?) ORDER"
                                + " BY id")
                .bind(0, account)
                .bind(1, nowMs - ON_ITS_WAY_MS)
                .bind(2, nowMs - LATE_MS)
                .mapTo(String.class)
                .list();
    }

    /** Versions in which orders of one history of the platform are known, by its ids. */
    public static Map<String, Long> versions(
            Handle handle, String account, long epoch, List<String> remoteIds) {
        var versions = new HashMap<String, Long>();
        if (remoteIds.isEmpty()) {
            return versions;
        }
        handle.createQuery(
                        "SELECT remote_id, version FROM orders WHERE account = :account AND epoch ="
                                + " :epoch AND remote_id IN (<ids>)")
                .bind("account", account)
                .bind("epoch", epoch)
                .bindList("ids", remoteIds)
                .map((rows, context) -> versions.put(rows.getString(1), rows.getLong(2)))
                .list();
        return versions;
    }
}
