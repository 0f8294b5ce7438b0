package shop.kaibo.safekeeping.shift;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Operator;
import shop.kaibo.operator.OperatorService;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.safekeeping.shift.ShiftLine.Kind;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Hands the shift over: what is left open is read out, written down and passed on. Over unsent work
 * both give their PIN. Thread-safe; waits for the disk.
 */
public final class ShiftService {
    /** Tables whose change alters the list. */
    public static final Set<String> WATCHED =
            Set.of("outbox", "after_sale", "loose_parcel", "order_pull", "orders", "promise");

    private static final long DAY_MS = 86_400_000;
    private static final int NAMED = 500;

    private static final Map<Kind, String> OF =
            Map.of(
                    Kind.CASES,
                    "SELECT count(*), coalesce(min(deadline_ms), 0) FROM after_sale WHERE status IN"
                            + " ('wait_seller', 'wait_seller_receive') AND intent IS NULL AND"
                            + " unknown_there = 0 AND deadline_ms > 0 AND deadline_ms < :soon",
                    Kind.PARCELS,
                    "SELECT count(*), coalesce(min(at_ms), 0) FROM (SELECT shelved_ms AS at_ms FROM"
                            + " loose_parcel WHERE over_ms = 0 UNION ALL SELECT at_ms FROM"
                            + " order_pull WHERE out_ms = 0)",
                    Kind.HOLDS,
                    "SELECT count(*), coalesce(min(at_ms), 0) FROM (SELECT updated_ms AS at_ms FROM"
                            + " orders WHERE (refund_state = 'under_way' OR hold IS NOT NULL) AND"
                            + " hold IS NOT NULL AND status IN ('paid', 'part_shipped') AND"
                            + " unknown_there = 0 UNION ALL SELECT l.updated_ms FROM listing l JOIN"
                            + " shelf s ON s.id = l.shelf_id WHERE s.closed_ms = 0 AND l.state ="
                            + " 'off')",
                    Kind.REFUNDS,
                    "SELECT count(*), coalesce(min(updated_ms), 0) FROM after_sale WHERE intent IN"
                            + " ('agree_refund', 'confirm_receipt') AND unknown_there = 0",
                    Kind.PROMISES,
                    "SELECT count(*), coalesce(min(p.made_ms), 0) FROM promise_gift g JOIN promise"
                            + " p ON p.id = g.promise_id JOIN orders o ON o.id = g.order_id WHERE"
                            + " g.valid = 1 AND p.undone_ms = 0 AND o.status IN ('paid',"
                            + " 'part_shipped') AND o.ship_state NOT IN ('intent', 'done')");

    private final Store store;
    private final OperatorService operators;

    public ShiftService(Store store, OperatorService operators) {
        this.store = store;
        this.operators = operators;
    }

    /** Payload of the event "shift.handed": counts by kind, and the unsent operations by id. */
    public record Handed(String from, String to, Map<String, Long> open, List<String> unsent) {}

    /** What is open now, all kinds, in their order. */
    public List<ShiftLine> list() {
        return store.db().read(this::list);
    }

    private List<ShiftLine> list(Handle handle) {
        return List.of(Kind.values()).stream().map(kind -> line(handle, kind)).toList();
    }

    private ShiftLine line(Handle handle, Kind kind) {
        String query = OF.get(kind);
        if (query == null) {
            long open = store.outbox().counts(handle).values().stream().mapToLong(n -> n).sum();
            return new ShiftLine(kind, open, store.outbox().oldestOpenMs(handle).orElse(0L));
        }
        var asked = handle.createQuery(query);
        if (query.contains(":soon")) {
            asked.bind("soon", store.clock().nowMs() + DAY_MS);
        }
        return asked.map((row, _) -> new ShiftLine(kind, row.getLong(1), row.getLong(2))).one();
    }

    /** Whether the one who leaves has to give a PIN as well. */
    public static boolean needsBoth(List<ShiftLine> list) {
        return list.stream().anyMatch(l -> l.kind() == Kind.UNSENT && l.count() > 0);
    }

    /**
     * The next one takes over, with all that is open. Refuses a wrong PIN of either: field "own" or
     * "pin".
     *
     * @param ownPin of the one who leaves; looked at only over unsent work
     */
    public Operator handOver(Actor place, String ownPin, String nextId, String nextPin) {
        Permissions.check(place, Permission.SYNC);
        if (nextId.equals(place.operator())) {
            throw new Refused("next", "refused.shift.self");
        }
        Actor from = place.now();
        List<ShiftLine> open = list();
        if (needsBoth(open)) {
            own(from, ownPin);
        }
        Operator next = operators.enter(place, nextId, nextPin);
        var counts = new TreeMap<String, Long>();
        open.forEach(line -> counts.put(line.kind().name(), line.count()));
        store.db()
                .write(
                        tx -> {
                            List<String> unsent =
                                    store.outbox().open(tx.handle(), NAMED).stream()
                                            .map(Operation::id)
                                            .toList();
                            var handed = new Handed(from.operator(), next.id(), counts, unsent);
                            store.events()
                                    .append(
                                            tx,
                                            "shift",
                                            "shift.handed",
                                            handed,
                                            from.named(),
                                            null);
                            return true;
                        });
        return next;
    }

    private void own(Actor from, String pin) {
        try {
            operators.prove(from.operator(), pin);
        } catch (Refused why) {
            throw new Refused("own", why.key(), why.arguments().toArray());
        }
    }
}
