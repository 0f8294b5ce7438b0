package shop.kaibo.broadcast.calendar;

import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.store.Store;

import java.util.List;

/** What must be ready before every show, and what is for which. Blocks on the file. Thread-safe. */
public final class ReadyList {
    private static final int MOST = 12;

    private final Store store;
    private final CalendarService calendar;

    ReadyList(Store store, CalendarService calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    /** What has to be ready before every show, in order. */
    public List<ReadyItem> items() {
        return store.db()
                .read(
                        handle ->
                                handle.createQuery("SELECT * FROM ready_item ORDER BY position, id")
                                        .map(
                                                (rows, c) ->
                                                        new ReadyItem(
                                                                rows.getString("id"),
                                                                rows.getString("words")))
                                        .list());
    }

    /** Adds to the list of every show. Refused: no words, too long, more than a dozen. */
    public void add(Actor actor, String typed) {
        Permissions.check(actor, Permission.BROADCAST);
        String words = CalendarService.words("item", typed);
        if (words.isEmpty() || items().size() >= MOST) {
            throw new Refused("item", "broadcast.plan.items", MOST);
        }
        String id = store.ids().next();
        store.db()
                .write(
                        tx -> {
                            tx.update(
                                    "INSERT INTO ready_item(id, position, words) SELECT ?,"
                                            + " coalesce(max(position), 0) + 1, ? FROM ready_item",
                                    id,
                                    words);
                            tx.touched("ready_item");
                            calendar.event(
                                    tx, actor, id, "plan.item", new CalendarEvent.Item(id, words));
                            return id;
                        });
    }

    /** Takes something off the list of every show. */
    public void remove(Actor actor, ReadyItem item) {
        Permissions.check(actor, Permission.BROADCAST);
        store.db()
                .write(
                        tx -> {
                            tx.touched("ready_item");
                            var gone = new CalendarEvent.Item(item.id(), item.words());
                            calendar.event(tx, actor, item.id(), "plan.item.dropped", gone);
                            return tx.update("DELETE FROM ready_item WHERE id = ?", item.id());
                        });
    }

    /** Says that something is ready for a show, or no longer. */
    public void tick(Actor actor, String planId, String item, boolean ready) {
        Permissions.check(actor, Permission.BROADCAST);
        store.db()
                .write(
                        tx -> {
                            tx.touched("ready_tick");
                            calendar.event(
                                    tx,
                                    actor,
                                    planId,
                                    "plan.ticked",
                                    new CalendarEvent.Ticked(planId, item, ready));
                            return ready
                                    ? tx.update(
                                            "INSERT OR IGNORE INTO ready_tick(plan_id, item_id,"
                                                    + " at_ms, actor) VALUES (?,?,?,?)",
                                            planId,
                                            item,
                                            store.clock().nowMs(),
                                            actor.named())
                                    : tx.update(
                                            "DELETE FROM ready_tick WHERE plan_id = ? AND item_id"
                                                    + " = ?",
                                            planId,
                                            item);
                        });
    }
}
