package shop.kaibo.buyer.watch;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The watch list: buyers who claim again and again, by their keyed hash, each with a reason and an
 * end. It only warns; no decision asks it. Runs off the FX thread. Thread-safe.
 */
public final class WatchService {
    /** The longest anybody is watched; a reason older than that is written down anew. */
    public static final int MOST_DAYS = 365;

    private static final int WORDS = 100;
    private static final long DAY_MS = 86_400_000L;
    private static final String CONTEXT = "watch reason";
    private static final String TOPIC = "watch:";
    private static final String ROWS =
            "SELECT w.id, w.buyer_hash, coalesce((SELECT CASE WHEN b.name_mask <> '' THEN"
                    + " b.name_mask ELSE b.nickname_mask END FROM buyer b WHERE b.key_hash ="
                    + " w.buyer_hash LIMIT 1), ''), w.reason, w.from_ms, w.until_ms, w.operator"
                    + " FROM watch w WHERE w.lifted_ms = 0 AND w.until_ms > ? ";

    private final Store store;

    public WatchService(Store store) {
        this.store = store;
    }

    /**
     * Watches a buyer from now on for so many days; who is watched already gets the new reason and
     * end. Refused: no reason, a longer one than a line, days out of 1 to {@link #MOST_DAYS}.
     *
     * @param hash the buyer's keyed hash in hexadecimal
     */
    public Watched watch(Actor actor, String hash, String reason, int days) {
        Permissions.check(actor, Permission.CASE_DECIDE);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > WORDS) {
            throw new Refused("reason", "watch.refused.reason", WORDS);
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new Refused("days", "watch.refused.days", MOST_DAYS);
        }
        return store.db().write(tx -> begin(tx, actor, hash, why, days));
    }

    private Watched begin(Tx tx, Actor actor, String hash, String why, int days) {
        long now = store.clock().nowMs();
        byte[] buyer = HexFormat.of().parseHex(hash);
        tx.update(
                "UPDATE watch SET lifted_ms = ? WHERE buyer_hash = ? AND lifted_ms = 0",
                now,
                buyer);
        String id = store.ids().next();
        byte[] sealed = store.vault().seal(CONTEXT, why);
        long until = now + days * DAY_MS;
        tx.update(
                "INSERT INTO watch VALUES (?,?,?,?,?,?,0)",
                id,
                buyer,
                sealed,
                now,
                until,
                actor.named());
        String reason = Base64.getEncoder().encodeToString(sealed);
        tell(tx, actor, id, "watch.begun", new WatchEvent.Begun(id, hash, reason, until));
        return rows(tx.handle(), "AND w.id = ?", id).getFirst();
    }

    /** Watches the buyer of an order; refused when the order is not known. */
    public Watched watchOrder(Actor actor, String orderId, String reason, int days) {
        String hash =
                store.db()
                        .read(handle -> hashOf(handle, orderId))
                        .orElseThrow(() -> new Refused("order", "watch.refused.order", orderId));
        return watch(actor, hash, reason, days);
    }

    private static Optional<String> hashOf(Handle handle, String orderId) {
        return Ask.first(
                handle,
                "SELECT b.key_hash FROM orders o JOIN buyer b ON b.id = o.buyer_id WHERE o.id = ?",
                List.of(orderId),
                row -> HexFormat.of().formatHex(row.getBytes(1)));
    }

    /** Ends a watch before its time. */
    public void lift(Actor actor, String id) {
        Permissions.check(actor, Permission.CASE_DECIDE);
        store.db()
                .write(
                        tx -> {
                            int lifted =
                                    tx.update(
                                            "UPDATE watch SET lifted_ms = ? WHERE id = ? AND"
                                                    + " lifted_ms = 0",
                                            store.clock().nowMs(),
                                            id);
                            if (lifted == 0) {
                                throw new Refused("watch", "watch.refused.gone");
                            }
                            tell(tx, actor, id, "watch.lifted", new WatchEvent.Lifted(id));
                            return true;
                        });
    }

    private void tell(Tx tx, Actor actor, String id, String kind, WatchEvent event) {
        store.events().append(tx, TOPIC + id, kind, event, actor.named(), null);
        tx.touched("watch");
    }

    /** Whoever is watched now, the latest first. */
    public List<Watched> list() {
        return store.db().read(handle -> rows(handle, "ORDER BY w.id DESC"));
    }

    /** What is written down of an order's buyer, as long as it holds. */
    public Optional<Watched> ofOrder(String orderId) {
        return store.db().read(handle -> ofOrder(handle, orderId));
    }

    /** The same where somebody reads already. */
    public Optional<Watched> ofOrder(Handle handle, String orderId) {
        String buyer =
                "AND w.buyer_hash = (SELECT b.key_hash FROM orders o JOIN buyer b ON b.id ="
                        + " o.buyer_id WHERE o.id = ?)";
        return rows(handle, buyer, orderId).stream().findFirst();
    }

    private List<Watched> rows(Handle handle, String which, String... arguments) {
        Collection<Object> all = new ArrayList<>(List.of(store.clock().nowMs()));
        all.addAll(List.of(arguments));
        return Ask.list(handle, ROWS + which, all, this::watched);
    }

    private Watched watched(ResultSet row) throws SQLException {
        return new Watched(
                row.getString(1),
                HexFormat.of().formatHex(row.getBytes(2)),
                row.getString(3),
                store.vault().open(CONTEXT, row.getBytes(4)),
                row.getLong(5),
                row.getLong(6),
                row.getString(7));
    }
}
