package shop.kaibo.broadcast.ask;

import shop.kaibo.base.Refused;
import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.broadcast.BroadcastService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Keeps what viewers ask for; runs off the FX thread. Thread-safe. */
public final class AskService {
    private static final String CONTEXT = "ask";

    private final Store store;
    private final BroadcastService broadcasts;

    public AskService(Store store, BroadcastService broadcasts) {
        this.store = store;
        this.broadcasts = broadcasts;
    }

    /** Counts an ask in the running show; the same words again count up. Returns its id. */
    public String capture(Actor actor, AskDraft draft) {
        Permissions.check(actor, Permission.BROADCAST);
        String show = show();
        byte[] hash = store.vault().hash(CONTEXT, normal(draft.words()));
        return store.db()
                .write(
                        tx -> {
                            long now = store.clock().nowMs();
                            Optional<String> known = find(tx, show, draft.slot(), hash);
                            String id = known.orElseGet(() -> store.ids().next());
                            if (known.isPresent()) {
                                tx.update(
                                        "UPDATE ask SET count = count + ?, last_ms = ?, done_ms = 0"
                                                + " WHERE id = ?",
                                        draft.count(),
                                        now,
                                        id);
                            } else {
                                tx.update(
                                        "INSERT INTO ask VALUES (?,?,?,?,?,?,?,?,0)",
                                        id,
                                        show,
                                        draft.slot(),
                                        store.vault().seal(CONTEXT, draft.words()),
                                        hash,
                                        draft.count(),
                                        now,
                                        now);
                            }
                            var event = new AskEvent.Asked(id, draft.slot(), draft.count());
                            note(tx, actor, show, "broadcast.ask", event);
                            return id;
                        });
    }

    /** Takes so many of an ask back; an ask nobody asked is gone. */
    public void takeBack(Actor actor, String askId, long count) {
        Permissions.check(actor, Permission.BROADCAST);
        store.db()
                .write(
                        tx -> {
                            String show = showOf(tx, askId);
                            tx.update(
                                    "UPDATE ask SET count = count - ? WHERE id = ?", count, askId);
                            tx.update("DELETE FROM ask WHERE id = ? AND count <= 0", askId);
                            note(tx, actor, show, "broadcast.ask", asked(askId, -count));
                            return askId;
                        });
    }

    /** Marks an ask as answered on air, or not after all. */
    public void done(Actor actor, String askId, boolean done) {
        Permissions.check(actor, Permission.BROADCAST);
        store.db()
                .write(
                        tx -> {
                            String show = showOf(tx, askId);
                            long at = done ? store.clock().nowMs() : 0;
                            tx.update("UPDATE ask SET done_ms = ? WHERE id = ?", at, askId);
                            var event = new AskEvent.Answered(askId, done);
                            note(tx, actor, show, "broadcast.ask.done", event);
                            return askId;
                        });
    }

    /** Open asks of a show, most asked first, among equals the newest. */
    public List<Ask> open(String broadcastId, int most) {
        return store.db()
                .read(
                        handle ->
                                handle.createQuery(
                                                "SELECT * FROM ask WHERE broadcast_id = ? AND"
                                                    + " done_ms = 0 ORDER BY count DESC, last_ms"
                                                    + " DESC, id DESC LIMIT ?")
                                        .bind(0, broadcastId)
                                        .bind(1, most)
                                        .map(
                                                (rows, c) ->
                                                        new Ask(
                                                                rows.getString("id"),
                                                                rows.getInt("slot"),
                                                                store.vault()
                                                                        .open(
                                                                                CONTEXT,
                                                                                rows.getBytes(
                                                                                        "words")),
                                                                rows.getLong("count"),
                                                                rows.getLong("first_ms"),
                                                                rows.getLong("last_ms"),
                                                                false))
                                        .list());
    }

    private String show() {
        return broadcasts
                .current()
                .map(Broadcast::id)
                .orElseThrow(() -> new Refused("broadcast", "broadcast.none"));
    }

    private static Optional<String> find(Tx tx, String show, int slot, byte[] hash) {
        return tx.handle()
                .createQuery(
                        "SELECT id FROM ask WHERE broadcast_id = ? AND slot = ? AND words_hash = ?")
                .bind(0, show)
                .bind(1, slot)
                .bind(2, hash)
                .mapTo(String.class)
                .findOne();
    }

    private static String showOf(Tx tx, String askId) {
        return tx.handle()
                .createQuery("SELECT broadcast_id FROM ask WHERE id = ?")
                .bind(0, askId)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new Refused("ask", "live.ask.gone"));
    }

    private static AskEvent.Asked asked(String askId, long count) {
        return new AskEvent.Asked(askId, 0, count);
    }

    private void note(Tx tx, Actor actor, String show, String kind, AskEvent event) {
        tx.touched("ask");
        store.events().append(tx, Broadcast.topic(show), kind, event, actor.named(), null);
    }

    // 黑色 40码 and 黑色40 码 are the same wish
    private static String normal(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }
}
