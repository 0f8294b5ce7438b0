package shop.kaibo.sync.pull;

import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which history of each platform is known here. A platform that was restored or replaced has
 * another one; then every feed is read anew from its beginning. Thread-safe.
 */
public final class Epochs {
    private static final String ANEW = "anew.";

    private final Store store;
    private final Map<String, Long> known = new ConcurrentHashMap<>();
    private final Map<String, Boolean> anew = new ConcurrentHashMap<>();

    public Epochs(Store store) {
        this.store = store;
    }

    /** The history an account's rows belong to. */
    public long known(String account) {
        return known.computeIfAbsent(
                account,
                id ->
                        store.db()
                                .read(
                                        h ->
                                                h.createQuery(
                                                                "SELECT epoch FROM account WHERE id"
                                                                        + " = ?")
                                                        .bind(0, id)
                                                        .mapTo(Long.class)
                                                        .one()));
    }

    /** The same as it stands inside a write. */
    static long now(Tx tx, String account) throws SQLException {
        PreparedStatement find = tx.statement("SELECT epoch FROM account WHERE id = ?");
        find.setString(1, account);
        try (ResultSet rows = find.executeQuery()) {
            return rows.next() ? rows.getLong(1) : -1;
        }
    }

    /** Whether a feed is being read from its beginning because the history changed. */
    boolean reading(String account, String stream) {
        return anew.computeIfAbsent(
                account + " " + stream,
                _ ->
                        !store.db()
                                .read(h -> store.cursors().position(h, account, ANEW + stream))
                                .isEmpty());
    }

    /** A feed was read anew to its end. */
    void readAnew(Tx tx, String account, String stream) {
        store.cursors().move(tx, account, ANEW + stream, "");
        anew.put(account + " " + stream, false);
    }

    /** Payload of the event "account.other_history". */
    public record OtherHistory(String account, long before, long now, int again) {}

    /** From now on another history counts: feeds start over. Returns since when the old one did. */
    public long begin(Tx tx, String account, long epoch, List<String> streams) {
        long sinceMs =
                tx.handle()
                        .createQuery("SELECT epoch_ms FROM account WHERE id = ?")
                        .bind(0, account)
                        .mapTo(Long.class)
                        .one();
        tx.update(
                "UPDATE account SET epoch = ?, epoch_ms = ? WHERE id = ?",
                epoch,
                store.clock().nowMs(),
                account);
        tx.touched("account");
        for (String stream : streams) {
            store.cursors().move(tx, account, stream, "");
            store.cursors().move(tx, account, ANEW + stream, String.valueOf(epoch));
        }
        return sinceMs;
    }

    /** Forgets what was remembered of an account, after its history was changed. */
    public void refresh(String account) {
        known.remove(account);
        anew.keySet().removeIf(key -> key.startsWith(account + " "));
    }
}
