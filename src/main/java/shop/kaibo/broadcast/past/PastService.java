package shop.kaibo.broadcast.past;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Refused;
import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.listing.Listing;
import shop.kaibo.store.Events.Event;
import shop.kaibo.store.Store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens shows of the past. Blocks on the file, off the FX thread. Thread-safe. */
public final class PastService {
    private final Store store;

    public PastService(Store store) {
        this.store = store;
    }

    /** The latest shows with what they came to, newest first. */
    public List<PastShow> recent(int limit) {
        return store.db()
                .read(
                        handle ->
                                handle.createQuery(
                                                "SELECT b.*, coalesce(t.orders, 0) o,"
                                                    + " coalesce(t.paid_fen, 0) f FROM broadcast b"
                                                    + " LEFT JOIN board_total t ON t.broadcast_id ="
                                                    + " b.id ORDER BY b.started_ms DESC LIMIT ?")
                                        .bind(0, limit)
                                        .map((rows, c) -> show(rows))
                                        .list());
    }

    private static PastShow show(ResultSet rows) throws SQLException {
        var show =
                new Broadcast(
                        rows.getString("id"),
                        rows.getString("shelf_id"),
                        rows.getString("anchor"),
                        rows.getLong("started_ms"),
                        rows.getLong("ended_ms"));
        return new PastShow(show, rows.getLong("o"), rows.getLong("f"));
    }

    /** What ran out during a show, and when there was some again, in the order it went. */
    public List<SoldOut> soldOut(Broadcast show) {
        return store.db()
                .read(
                        handle -> {
                            var watch = new SoldOutWatch(show);
                            store.events()
                                    .walk(
                                            handle,
                                            topics(handle, show),
                                            0,
                                            Long.MAX_VALUE,
                                            watch::add);
                            return watch.found();
                        });
    }

    /** A show's whole history with that of its shelf, oldest first; for a show of some hours. */
    public List<Event> history(Broadcast show) {
        return store.db()
                .read(
                        handle -> {
                            var events = new ArrayList<Event>();
                            store.events()
                                    .walk(
                                            handle,
                                            topics(handle, show),
                                            0,
                                            Long.MAX_VALUE,
                                            events::add);
                            return events;
                        });
    }

    private static List<String> topics(Handle handle, Broadcast show) {
        var topics = new ArrayList<String>();
        topics.add(Broadcast.topic(show.id()));
        handle.createQuery("SELECT id FROM listing WHERE shelf_id = ?")
                .bind(0, show.shelfId())
                .mapTo(String.class)
                .forEach(id -> topics.add(Listing.topic(id)));
        return List.copyOf(topics);
    }

    /** Reads a show's whole history once; a running one up to now. Refused: no such show. */
    public Past open(Broadcast show) {
        return open(show, (_, _) -> true).orElseThrow();
    }

    /** As above, telling how far it is; empty when the reading was ended on the way. */
    public Optional<Past> open(Broadcast show, Reading reading) {
        return store.db()
                .read(
                        handle -> {
                            var past = new Past(store, show, topics(handle, show));
                            boolean whole = past.read(handle, reading);
                            if (whole && past.events() == 0) {
                                throw new Refused("broadcast", "broadcast.none");
                            }
                            return whole ? Optional.of(past) : Optional.empty();
                        });
    }
}
