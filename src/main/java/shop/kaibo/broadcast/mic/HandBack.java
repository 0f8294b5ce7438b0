package shop.kaibo.broadcast.mic;

import shop.kaibo.base.Refused;
import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.broadcast.BroadcastEvent;
import shop.kaibo.broadcast.BroadcastService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.order.OrderService;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.util.List;

/**
 * Takes a hand-over back as if it had not been: the orders in between are theirs again who really
 * spoke, in the same write. Runs off the FX thread. Thread-safe.
 */
public final class HandBack {
    // platforms tell whole seconds, and a clock is known to some ms only
    private static final long SLACK_MS = 2_000;

    private final Store store;
    private final BroadcastService broadcasts;
    private final OrderService orders;

    public HandBack(Store store, BroadcastService broadcasts, OrderService orders) {
        this.store = store;
        this.broadcasts = broadcasts;
        this.orders = orders;
    }

    private record Turn(long fromMs, String anchor, long thereMs) {}

    /**
     * Undoes the last hand-over of the running show; tells how many orders change hands. Refused:
     * off air, somebody else was handed the microphone since.
     */
    public int undo(Actor actor, String anchor) {
        Permissions.check(actor, Permission.BROADCAST);
        Broadcast show =
                broadcasts.current().orElseThrow(() -> new Refused("broadcast", "broadcast.none"));
        return store.db().write(tx -> undo(tx, actor, show.id(), anchor.strip()));
    }

    private int undo(Tx tx, Actor actor, String show, String anchor) {
        List<Turn> turns = last(tx, show);
        if (turns.size() < 2 || !turns.getFirst().anchor().equals(anchor)) {
            throw new Refused("anchor", "broadcast.notLastMic");
        }
        Turn undone = turns.getFirst();
        tx.update("DELETE FROM mic WHERE broadcast_id = ? AND from_ms = ?", show, undone.fromMs());
        tx.touched("mic");
        int moved = orders.attributed(tx, show, undone.thereMs() - SLACK_MS);
        var event = new BroadcastEvent.HandedOver(show, turns.getLast().anchor());
        store.events()
                .append(
                        tx,
                        Broadcast.topic(show),
                        "broadcast.mic.undone",
                        event,
                        actor.named(),
                        null);
        return moved;
    }

    private List<Turn> last(Tx tx, String show) {
        return tx.handle()
                .createQuery(
                        "SELECT from_ms, anchor, from_ms + coalesce(skew_ms, ?) FROM mic WHERE"
                                + " broadcast_id = ? ORDER BY from_ms DESC LIMIT 2")
                .bind(0, broadcasts.skew().aheadMs().orElse(0))
                .bind(1, show)
                .map((rows, c) -> new Turn(rows.getLong(1), rows.getString(2), rows.getLong(3)))
                .list();
    }
}
