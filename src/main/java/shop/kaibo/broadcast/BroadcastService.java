package shop.kaibo.broadcast;

import shop.kaibo.base.Refused;
import shop.kaibo.broadcast.alert.AlertRules;
import shop.kaibo.broadcast.feed.FeedPulse;
import shop.kaibo.broadcast.mic.Anchor;
import shop.kaibo.broadcast.mic.ClockSkew;
import shop.kaibo.broadcast.mic.Roster;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.rules.signed.RuleLibrary;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Shows: begun, ended, who speaks, what is explained, and their board. At most one runs. Reads and
 * writes block on the file and run off the FX thread. Thread-safe.
 */
public final class BroadcastService {
    private static final int LONGEST_NAME = 20;

    private final Store store;
    private final ListingService listings;
    private final FeedPulse pulse;
    private final ClockSkew skew;
    private final RuleLibrary library;
    private final BoardReader reader;

    public BroadcastService(Store store, ListingService listings) {
        this(store, listings, new ClockSkew(), RuleLibrary.shipped());
    }

    /**
     * @param skew how far the platform's clock is ahead, kept with each hand-over
     * @param library holds the rules of when something is said
     */
    public BroadcastService(
            Store store, ListingService listings, ClockSkew skew, RuleLibrary library) {
        this.library = library;
        this.skew = skew;
        this.store = store;
        this.listings = listings;
        pulse = new FeedPulse(store.clock());
        reader = new BoardReader(listings, pulse, library);
    }

    /** When something is said, by the rules in force at a moment (epoch ms). */
    public AlertRules alertRules(long atMs) {
        return AlertRules.at(library, atMs);
    }

    /** To be told what time the platform has. */
    public ClockSkew skew() {
        return skew;
    }

    /** To be told of each answer of a feed; without any for some seconds the board is blind. */
    public FeedPulse pulse() {
        return pulse;
    }

    /** Begins a show on the open shelf, or on a new one. Refused: one is running, nobody named. */
    public Broadcast start(Actor actor, String anchor) {
        Permissions.check(actor, Permission.BROADCAST);
        String name = name(anchor);
        return store.db()
                .write(
                        tx -> {
                            if (running(tx).isPresent()) {
                                throw new Refused("broadcast", "broadcast.running");
                            }
                            String shelf = listings.openShelf(tx);
                            long now = store.clock().nowMs();
                            var show = new Broadcast(store.ids().next(), shelf, name, now, 0);
                            tx.update(
                                    "INSERT INTO broadcast(id, shelf_id, anchor, started_ms,"
                                            + " ended_ms) VALUES (?,?,?,?,0)",
                                    show.id(),
                                    shelf,
                                    name,
                                    now);
                            mic(tx, show.id(), now, name);
                            tx.touched("broadcast");
                            var event = new BroadcastEvent.Started(show.id(), shelf, name);
                            event(tx, actor, show.id(), "broadcast.started", event);
                            Chronicle.opened(store, tx, actor, show);
                            return show;
                        });
    }

    /** Ends the running show and closes its shelf. Refused when none runs. */
    public Broadcast stop(Actor actor) {
        Permissions.check(actor, Permission.BROADCAST);
        return store.db()
                .write(
                        tx -> {
                            Broadcast show = mustRun(tx);
                            long now = Math.max(store.clock().nowMs(), show.startedMs() + 1);
                            tx.update(
                                    "UPDATE broadcast SET ended_ms = ?, end_skew_ms = ? WHERE id"
                                            + " = ?",
                                    now,
                                    skew.aheadMs().orElse(0),
                                    show.id());
                            listings.closeShelf(tx, show.shelfId());
                            tx.touched("broadcast");
                            BoardTotals totals = BoardReader.totals(tx.handle(), show.id());
                            var event =
                                    new BroadcastEvent.Ended(
                                            show.id(), totals.orders(), totals.paidFen());
                            event(tx, actor, show.id(), "broadcast.ended", event);
                            return new Broadcast(
                                    show.id(),
                                    show.shelfId(),
                                    show.anchor(),
                                    show.startedMs(),
                                    now);
                        });
    }

    /** Marks a listing of this show's shelf as being explained. */
    public void pin(Actor actor, String listingId) {
        Permissions.check(actor, Permission.BROADCAST);
        store.db()
                .write(
                        tx -> {
                            Broadcast show = mustRun(tx);
                            int slot = slot(tx, show, listingId);
                            tx.update(
                                    "INSERT OR REPLACE INTO pin(broadcast_id, at_ms, listing_id)"
                                            + " VALUES (?,?,?)",
                                    show.id(),
                                    store.clock().nowMs(),
                                    listingId);
                            tx.touched("pin");
                            var event = new BroadcastEvent.Pinned(show.id(), listingId, slot);
                            event(tx, actor, show.id(), "broadcast.pinned", event);
                            return slot;
                        });
    }

    /** Somebody else speaks from now on; orders from this second are theirs. */
    public void handOver(Actor actor, String anchor) {
        Permissions.check(actor, Permission.BROADCAST);
        String name = name(anchor);
        store.db()
                .write(
                        tx -> {
                            Broadcast show = mustRun(tx);
                            mic(tx, show.id(), store.clock().nowMs(), name);
                            var event = new BroadcastEvent.HandedOver(show.id(), name);
                            event(tx, actor, show.id(), "broadcast.mic", event);
                            return name;
                        });
    }

    /** The crew, with what each brought in a show. */
    public List<Anchor> crew(String broadcastId) {
        return store.db().read(handle -> Roster.of(handle, broadcastId));
    }

    /** The show on air. */
    public Optional<Broadcast> current() {
        return store.db().read(BoardReader::latest).filter(Broadcast::running);
    }

    /** The show on air, else the last one. */
    public Optional<Broadcast> latest() {
        return store.db().read(BoardReader::latest);
    }

    /** The board of the show on air, else of the last one; empty before the first. */
    public Optional<Board> board() {
        long now = store.clock().nowMs();
        return store.db()
                .read(
                        handle ->
                                BoardReader.latest(handle)
                                        .map(show -> reader.board(handle, show, now)));
    }

    /** The sums of any show. */
    public BoardTotals totals(String broadcastId) {
        return store.db().read(handle -> BoardReader.totals(handle, broadcastId));
    }

    private static Optional<Broadcast> running(Tx tx) {
        return BoardReader.latest(tx.handle()).filter(Broadcast::running);
    }

    private static Broadcast mustRun(Tx tx) {
        return running(tx).orElseThrow(() -> new Refused("broadcast", "broadcast.none"));
    }

    private static int slot(Tx tx, Broadcast show, String listingId) {
        return tx.handle()
                .createQuery("SELECT slot FROM listing WHERE id = ? AND shelf_id = ?")
                .bind(0, listingId)
                .bind(1, show.shelfId())
                .mapTo(Integer.class)
                .findOne()
                .orElseThrow(() -> new Refused("slot", "broadcast.notOnShelf"));
    }

    private static String name(String anchor) {
        String name = anchor.strip();
        if (name.isEmpty()) {
            throw new Refused("anchor", "broadcast.noAnchor");
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new Refused("anchor", "broadcast.longAnchor", LONGEST_NAME);
        }
        return name;
    }

    private void mic(Tx tx, String show, long fromMs, String anchor) {
        OptionalLong ahead = skew.aheadMs();
        tx.update(
                "INSERT OR REPLACE INTO mic(broadcast_id, from_ms, anchor, skew_ms) VALUES"
                        + " (?,?,?,?)",
                show,
                fromMs,
                anchor,
                ahead.isPresent() ? ahead.getAsLong() : null);
        Roster.speaks(tx, anchor, fromMs);
        tx.touched("mic");
    }

    private void event(Tx tx, Actor actor, String show, String kind, BroadcastEvent event) {
        store.events().append(tx, Broadcast.topic(show), kind, event, actor.named(), null);
    }
}
