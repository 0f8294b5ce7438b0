package shop.kaibo.listing;

import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a person can still do about listings on their way: see what keeps them, take them back while
 * nothing has left, try at once. Durable on return. Thread-safe; waits for the disk.
 */
public final class Recall {
    private static final int MOST = 10_000;

    private final Store store;
    private final Changing changing;
    private final Uploads uploads = new Uploads();

    Recall(Store store, Changing changing) {
        this.store = store;
        this.changing = changing;
    }

    /** How far photos are on their way. */
    public Uploads uploads() {
        return uploads;
    }

    /** What is on its way, by listing; those with nothing on its way are left out. */
    public Map<String, Pending> pending() {
        List<Operation> open = store.db().read(h -> store.outbox().open(h, MOST));
        var pending = new HashMap<String, Pending>();
        open.stream()
                .filter(o -> o.topic().startsWith(Listing.topic("")))
                .collect(Collectors.groupingBy(Operation::topic))
                .forEach(
                        (topic, all) ->
                                pending.put(
                                        topic.substring(Listing.topic("").length()),
                                        Pending.of(all)));
        return Map.copyOf(pending);
    }

    /**
     * Takes a listing back that no platform has heard of; its slot stays empty. Refused when the
     * creation has left: then only taking it down helps. Undo is {@link ListingService#relist}.
     */
    public Listing back(Actor actor, String listingId) {
        Permissions.check(actor, Permission.UNLIST);
        return store.db()
                .write(
                        tx -> {
                            Listing listing = ListingStore.existing(tx.handle(), listingId);
                            var open = store.outbox().openOf(tx.handle(), Listing.topic(listingId));
                            if (!Pending.recallable(open)) {
                                throw new Refused("slot", "refused.recall.left", listing.slot());
                            }
                            return changing.unlist(tx, actor, listingId, 0);
                        });
    }

    /**
     * Sends now what waits for its next try, asks now about what was not answered. Answers whether
     * there was anything; what a person has to choose about is left alone.
     */
    public boolean again(Actor actor, String listingId) {
        Permissions.check(actor, Permission.LIST);
        return store.db()
                .write(
                        tx -> {
                            boolean any = false;
                            String topic = Listing.topic(listingId);
                            for (Operation each : store.outbox().openOf(tx.handle(), topic)) {
                                any |= again(tx, each);
                            }
                            return any;
                        });
    }

    private boolean again(Tx tx, Operation stuck) {
        boolean chosen = Pending.of(List.of(stuck)).reason().equals("sync.why.overtaken");
        String reason = stuck.reason();
        switch (stuck.state()) {
            case WAITING, UNKNOWN -> store.outbox().move(tx, stuck.id(), stuck.state(), 0, reason);
            case BLOCKED -> {
                if (chosen) {
                    return false;
                }
                // one that left is asked about first, so that it never arrives twice
                OperationState to =
                        stuck.sentMs() == 0 ? OperationState.WAITING : OperationState.UNKNOWN;
                store.outbox().move(tx, stuck.id(), to, 0, reason);
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
