package shop.kaibo.operator;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.util.List;

/** The rows of people, and what the history says of them. Thread-safe. */
final class OperatorStore {
    /** Id of the owner every shop begins with. */
    static final String FIRST = "owner";

    private final Store store;

    OperatorStore(Store store) {
        this.store = store;
    }

    /** Payload of the events "people.…": no name, the history outlives it. */
    record Told(String operator, int number, Role role) {}

    List<Operator> all(Handle handle) {
        return handle
                .createQuery(
                        "SELECT id, number, name, role, pin IS NOT NULL AS pinned, removed_ms FROM"
                                + " operator ORDER BY number")
                .map(
                        (row, _) ->
                                new Operator(
                                        row.getString("id"),
                                        row.getInt("number"),
                                        row.getString("name"),
                                        Role.valueOf(row.getString("role")),
                                        row.getBoolean("pinned"),
                                        Limits.OPEN,
                                        row.getLong("removed_ms")))
                .list()
                .stream()
                .map(o -> o.within(Limits.of(store, handle, o.id())))
                .toList();
    }

    boolean begin(Tx tx) {
        insert(tx, FIRST, 1, "店主", Role.OWNER);
        return true;
    }

    Operator add(Tx tx, String name, Role role, List<Operator> all) {
        int number = all.stream().mapToInt(Operator::number).max().orElse(0) + 1;
        String id = store.ids().next();
        insert(tx, id, number, name, role);
        return new Operator(id, number, name, role, false, Limits.OPEN, 0);
    }

    private void insert(Tx tx, String id, int number, String name, Role role) {
        tx.update(
                "INSERT OR IGNORE INTO operator(id, number, name, role, created_ms) VALUES"
                        + " (?,?,?,?,?)",
                id,
                number,
                name,
                role.name(),
                store.clock().nowMs());
        tx.touched("operator");
    }

    Operator change(Tx tx, Operator before, String name, Role role) {
        tx.update(
                "UPDATE operator SET name = ?, role = ? WHERE id = ?",
                name,
                role.name(),
                before.id());
        tx.touched("operator");
        return new Operator(
                before.id(), before.number(), name, role, before.pinned(), before.limits(), 0);
    }

    /** A new PIN begins without wrong tries. */
    void pin(Tx tx, String id, byte @Nullable [] hash) {
        tx.update(
                "UPDATE operator SET pin = ?, wrong = 0, wait_until_ms = 0 WHERE id = ?", hash, id);
        tx.touched("operator");
    }

    void remove(Tx tx, String id) {
        tx.update(
                "UPDATE operator SET removed_ms = ?, pin = NULL WHERE id = ?",
                store.clock().nowMs(),
                id);
        tx.touched("operator");
    }

    boolean tell(Tx tx, Actor actor, String kind, Operator of) {
        var told = new Told(of.id(), of.number(), of.role());
        store.events().append(tx, "people", kind, told, actor.named(), null);
        return true;
    }
}
