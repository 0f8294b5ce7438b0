package shop.kaibo.broadcast.calendar;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Refused;
import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The calendar of shows. Reads and writes block on the file and run off the FX thread. Thread-safe.
 */
public final class CalendarService {
    /** A show that should have begun so long ago is no longer the next one. */
    private static final long LATE_MS = 3_600_000;

    private static final int LONGEST = 40;

    private final Store store;
    private final ReadyList ready;

    public CalendarService(Store store) {
        this.store = store;
        ready = new ReadyList(store, this);
    }

    /** Shows still to come, the next one first. */
    public List<Plan> plans() {
        long from = store.clock().nowMs() - LATE_MS;
        return store.db().read(handle -> plans(handle, from));
    }

    /** The next show. */
    public Optional<Plan> next() {
        return plans().stream().findFirst();
    }

    private static List<Plan> plans(Handle handle, long from) {
        return handle.createQuery(
                        "SELECT * FROM show_plan WHERE dropped_ms = 0 AND at_ms >= ? ORDER BY"
                                + " at_ms, id LIMIT 100")
                .bind(0, from)
                .map(
                        (rows, c) ->
                                new Plan(
                                        rows.getString("id"),
                                        rows.getLong("at_ms"),
                                        rows.getString("anchor"),
                                        rows.getString("theme"),
                                        ready(handle, rows.getString("id"))))
                .list();
    }

    private static Set<String> ready(Handle handle, String plan) {
        return Set.copyOf(
                handle.createQuery("SELECT item_id FROM ready_tick WHERE plan_id = ?")
                        .bind(0, plan)
                        .mapTo(String.class)
                        .list());
    }

    /** Plans a show; the time in epoch ms. Refused: in the past, nobody named, too long. */
    public Plan plan(Actor actor, long atMs, String anchor, String theme) {
        Permissions.check(actor, Permission.BROADCAST);
        if (atMs < store.clock().nowMs()) {
            throw new Refused("time", "broadcast.plan.past");
        }
        String name = words("anchor", anchor);
        if (name.isEmpty()) {
            throw new Refused("anchor", "broadcast.noAnchor");
        }
        String about = words("theme", theme);
        String id = store.ids().next();
        return store.db()
                .write(
                        tx -> {
                            tx.update(
                                    "INSERT INTO show_plan(id, at_ms, anchor, theme, dropped_ms)"
                                            + " VALUES (?,?,?,?,0)",
                                    id,
                                    atMs,
                                    name,
                                    about);
                            tx.touched("show_plan");
                            var made = new CalendarEvent.Planned(id, atMs, name, about);
                            event(tx, actor, id, "plan.made", made);
                            return new Plan(id, atMs, name, about, Set.of());
                        });
    }

    /** Drops a plan, or takes that back. */
    public void drop(Actor actor, Plan plan, boolean dropped) {
        Permissions.check(actor, Permission.BROADCAST);
        store.db()
                .write(
                        tx -> {
                            tx.touched("show_plan");
                            var event =
                                    new CalendarEvent.Planned(
                                            plan.id(), plan.atMs(), plan.anchor(), plan.theme());
                            String kind = dropped ? "plan.dropped" : "plan.kept";
                            event(tx, actor, plan.id(), kind, event);
                            return tx.update(
                                    "UPDATE show_plan SET dropped_ms = ? WHERE id = ?",
                                    dropped ? store.clock().nowMs() : 0,
                                    plan.id());
                        });
    }

    /** What has to be ready before every show. */
    public ReadyList ready() {
        return ready;
    }

    /** Keeps with the running show what was answered before it. Refused: none runs. */
    public void truth(Actor actor, String broadcastId, Truth truth) {
        Permissions.check(actor, Permission.BROADCAST);
        boolean whole = truth.person() && truth.goods() && truth.price();
        if (!whole && !Truth.REASONS.contains(truth.skipped())) {
            throw new Refused("truth", "broadcast.truth.reason");
        }
        store.db()
                .write(
                        tx -> {
                            store.events()
                                    .append(
                                            tx,
                                            Broadcast.topic(broadcastId),
                                            Truth.KIND,
                                            truth,
                                            actor.named(),
                                            null);
                            return truth;
                        });
    }

    /** What was answered before a show, by whom and when; empty where nobody was asked. */
    public Optional<Truth.Kept> truthOf(String broadcastId) {
        return Truth.of(store.db().read(h -> store.events().of(h, Broadcast.topic(broadcastId))));
    }

    static String words(String field, String typed) {
        String words = typed.strip();
        if (words.codePointCount(0, words.length()) > LONGEST) {
            throw new Refused(field, "broadcast.plan.long", LONGEST);
        }
        return words;
    }

    /** Writes it into the history of its plan. */
    void event(Tx tx, Actor actor, String id, String kind, CalendarEvent event) {
        store.events().append(tx, "plan:" + id, kind, event, actor.named(), null);
    }
}
