package shop.kaibo.sync.pull;

import org.jdbi.v3.core.Handle;

import shop.kaibo.platform.Page;
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
    /** Among the cursors: the last operation the platform surely took in its present history. */
    public static final String SURE = "sure";

    private static final String ANEW = "anew.";
    private static final String SHIFT = "epoch.shift";
    private static final String HEAD = "head";

    private final Store store;
    private final Map<String, Long> known = new ConcurrentHashMap<>();
    private final Map<String, Long> shifts = new ConcurrentHashMap<>();
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

    /**
     * What a platform says of its history as it is numbered here, where a history that was put back
     * without a word has a number of its own too.
     */
    public long of(String account, long told) {
        if (told == Page.UNASKED) {
            return known(account);
        }
        return told
                + shifts.computeIfAbsent(
                        account, id -> store.db().read(h -> number(h, id, SHIFT, 0)));
    }

    private long number(Handle handle, String account, String name, long otherwise) {
        String text = store.cursors().position(handle, account, name);
        return text.isEmpty() ? otherwise : Long.parseLong(text);
    }

    /** How far the platform surely was in the present history; -1 when that is not known. */
    public long head(String account) {
        return store.db().read(h -> number(h, account, HEAD, -1));
    }

    /** It was so far. */
    public void head(String account, long change) {
        store.db()
                .writeLight(
                        tx -> {
                            store.cursors().move(tx, account, HEAD, String.valueOf(change));
                            return true;
                        });
    }

    /** The last operation surely taken in the present history, "" for none. */
    public String sure(String account) {
        return store.db().read(h -> store.cursors().position(h, account, SURE));
    }

    /** Where the feeds of an account stand. */
    public List<String> positions(String account, List<String> streams) {
        return store.db()
                .read(
                        h ->
                                streams.stream()
                                        .map(one -> store.cursors().position(h, account, one))
                                        .toList());
    }

    /** The same as it stands inside a write. */
    public static long now(Tx tx, String account) throws SQLException {
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

    /**
     * From now on another history counts: feeds start over. Returns since when the old one did.
     *
     * @param told its number as the platform gives it, which may be the old one
     */
    public long begin(Tx tx, String account, long told, List<String> streams) {
        Handle handle = tx.handle();
        String which = "SELECT epoch, epoch_ms FROM account WHERE id = ?";
        long[] before =
                handle.createQuery(which)
                        .bind(0, account)
                        .map((row, _) -> new long[] {row.getLong(1), row.getLong(2)})
                        .one();
        long shift = Math.max(number(handle, account, SHIFT, 0), before[0] + 1 - told);
        tx.update(
                "UPDATE account SET epoch = ?, epoch_ms = ? WHERE id = ?",
                told + shift,
                store.clock().nowMs(),
                account);
        tx.touched("account");
        store.cursors().move(tx, account, SHIFT, String.valueOf(shift));
        store.cursors().move(tx, account, HEAD, "");
        store.cursors().move(tx, account, SURE, "");
        for (String stream : streams) {
            store.cursors().move(tx, account, stream, "");
            store.cursors().move(tx, account, ANEW + stream, String.valueOf(told + shift));
        }
        return before[1];
    }

    /** Forgets what was remembered of an account, after its history was changed. */
    public void refresh(String account) {
        known.remove(account);
        shifts.remove(account);
        anew.keySet().removeIf(key -> key.startsWith(account + " "));
    }
}
