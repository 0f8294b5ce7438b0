package shop.kaibo.operator;

import shop.kaibo.base.Refused;
import shop.kaibo.store.SlowHash;
import shop.kaibo.store.Store;

import java.util.List;

/**
 * Takes people into the shop, changes what they are, and lets them go. Watch table "operator".
 * Thread-safe; a PIN takes some tenths of a second.
 */
public final class People {
    /** How many people one shop may have at a time. */
    public static final int MOST = 30;

    static final String IDLE = "people.idle_minutes";

    private static final int LONGEST_NAME = 12;
    private static final int LONGEST_IDLE = 240;

    private final Store store;
    private final OperatorStore rows;

    public People(Store store) {
        this.store = store;
        rows = new OperatorStore(store);
    }

    /** Takes somebody in; the name is up to 12 characters and nobody else's. */
    public Operator add(Actor actor, String name, Role role, Limits limits) {
        Permissions.check(actor, Permission.PEOPLE);
        String clean = clean(name);
        return store.db()
                .write(
                        tx -> {
                            List<Operator> all = rows.all(tx.handle());
                            if (all.stream().filter(Operator::present).count() >= MOST) {
                                throw new Refused("name", "refused.people.many", MOST);
                            }
                            free(all, clean, "");
                            Operator added = rows.add(tx, clean, role, all);
                            limits.keep(store, tx, added.id());
                            rows.tell(tx, actor, "people.added", added);
                            return added;
                        });
    }

    /** Changes name, role and limits; one's own role stays, and so does the last owner's. */
    public Operator change(Actor actor, String id, String name, Role role, Limits limits) {
        Permissions.check(actor, Permission.PEOPLE);
        String clean = clean(name);
        return store.db()
                .write(
                        tx -> {
                            List<Operator> all = rows.all(tx.handle());
                            Operator before = require(all, id);
                            free(all, clean, id);
                            if (role != before.role()) {
                                mayLose(all, actor, before);
                            }
                            limits.keep(store, tx, id);
                            Operator now = rows.change(tx, before, clean, role);
                            rows.tell(tx, actor, "people.changed", now);
                            return now;
                        });
    }

    /** Sets a PIN of 4 to 8 digits; empty takes it away. One's own, or anybody's as an owner. */
    public void pin(Actor actor, String id, String pin) {
        if (!actor.operator().equals(id) || actor.isAway()) {
            Permissions.check(actor, Permission.PEOPLE);
        }
        if (!pin.isEmpty() && !pin.matches("[0-9]{4,8}")) {
            throw new Refused("pin", "refused.pin.digits");
        }
        Operator who = require(store.db().read(rows::all), id);
        byte[] hash = pin.isEmpty() ? null : SlowHash.of(pin);
        store.db()
                .write(
                        tx -> {
                            rows.pin(tx, id, hash);
                            return rows.tell(
                                    tx,
                                    actor,
                                    hash == null ? "people.unpinned" : "people.pinned",
                                    who);
                        });
    }

    /** Locks a place after so many minutes without a touch, 0 for never, at most 240. */
    public void idle(Actor actor, int minutes) {
        Permissions.check(actor, Permission.PEOPLE);
        int kept = Math.clamp(minutes, 0, LONGEST_IDLE);
        store.db()
                .write(
                        tx -> {
                            store.settings().put(tx, IDLE, Integer.toString(kept));
                            return true;
                        });
    }

    /** Somebody leaves the shop; what they did stays theirs, and nobody gets their number. */
    public void remove(Actor actor, String id) {
        Permissions.check(actor, Permission.PEOPLE);
        store.db()
                .write(
                        tx -> {
                            List<Operator> all = rows.all(tx.handle());
                            Operator who = require(all, id);
                            mayLose(all, actor, who);
                            rows.remove(tx, id);
                            return rows.tell(tx, actor, "people.removed", who);
                        });
    }

    static Operator require(List<Operator> all, String id) {
        return all.stream()
                .filter(o -> o.id().equals(id) && o.present())
                .findFirst()
                .orElseThrow(() -> new Refused("operator", "refused.people.unknown", id));
    }

    private static void mayLose(List<Operator> all, Actor actor, Operator who) {
        if (who.id().equals(actor.operator())) {
            throw new Refused("role", "refused.people.self");
        }
        long owners = all.stream().filter(o -> o.present() && o.role() == Role.OWNER).count();
        if (who.role() == Role.OWNER && owners < 2) {
            throw new Refused("role", "refused.people.owner");
        }
    }

    private static void free(List<Operator> all, String name, String but) {
        if (all.stream()
                .anyMatch(
                        o ->
                                o.present()
                                        && o.name().equalsIgnoreCase(name)
                                        && !o.id().equals(but))) {
            throw new Refused("name", "refused.people.taken", name);
        }
    }

    private static String clean(String name) {
        String clean = name.strip();
        int length = clean.codePointCount(0, clean.length());
        if (length == 0 || length > LONGEST_NAME) {
            throw new Refused("name", "refused.people.name", LONGEST_NAME);
        }
        if (clean.matches("[0-9]+")) {
            throw new Refused("name", "refused.people.digits");
        }
        return clean;
    }
}
