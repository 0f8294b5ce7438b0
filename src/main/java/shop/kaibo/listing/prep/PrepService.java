package shop.kaibo.listing.prep;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Shanghai;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.ListingState;
import shop.kaibo.listing.Particulars;
import shop.kaibo.listing.prep.PrepItem.Mark;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.store.Store;

import java.util.List;
import java.util.Map;

/**
 * The planned show and whether its items will be buyable by then, told from the shop's own reviews;
 * works without a network. Watch tables "listing", "outbox" and "setting". Thread-safe; waits for
 * the disk.
 */
public final class PrepService {
    /** An item not approved so long before the show is late. */
    public static final long MARGIN_MS = 30 * 60_000;

    private static final String PLANNED = "show.planned";
    private static final int LOOKED_AT = 200;
    private static final long DAY_MS = 86_400_000;

    private final Store store;
    private final ListingService listings;

    public PrepService(Store store, ListingService listings) {
        this.store = store;
        this.listings = listings;
    }

    /** Payload of the event "show.planned"; 0 is no plan. Thread-safe. */
    public record Planned(long airMs) {}

    /** When the next show is planned, epoch ms; 0 when it is not. */
    public long planned() {
        return store.db().read(this::planned);
    }

    private long planned(Handle handle) {
        return store.settings().get(handle, PLANNED).map(Long::parseLong).orElse(0L);
    }

    /** Plans the next show (epoch ms, 0 for none); gives back what was planned before. */
    public long plan(Actor actor, long airMs) {
        Permissions.check(actor, Permission.BROADCAST);
        return store.db()
                .write(
                        tx -> {
                            long before = planned(tx.handle());
                            store.settings().put(tx, PLANNED, Long.toString(airMs));
                            var event = new Planned(airMs);
                            store.events()
                                    .append(tx, "shop", "show.planned", event, actor.named(), null);
                            return before;
                        });
    }

    /** The next moment a clock in Shanghai shows the typed "20:00" or "2000"; refuses others. */
    public long next(String typed) {
        String time = typed.strip().replace('：', ':').replaceFirst("^(.?.)(..)$", "$1:$2");
        if (!time.matches("([01]?[0-9]|2[0-3]):[0-5][0-9]")) {
            throw new Refused("time", "refused.time", typed);
        }
        String[] parts = time.split(":", -1);
        long now = store.clock().nowMs();
        long minutes = Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1]);
        long at = Shanghai.startOf(Shanghai.day(now)) + minutes * 60_000;
        return at > now ? at : at + DAY_MS;
    }

    /** Tonight's items: what is on the open shelf and was not taken down. */
    public PrepList list() {
        long now = store.clock().nowMs();
        return store.db()
                .read(
                        handle -> {
                            long air = planned(handle);
                            ReviewTimes times = times(handle);
                            List<Listing> shelf = shelf(handle);
                            Map<String, Particulars> all =
                                    shelf.isEmpty()
                                            ? Map.of()
                                            : listings.editing()
                                                    .particulars(
                                                            handle, shelf.getFirst().shelfId());
                            List<PrepItem> items =
                                    shelf.stream()
                                            .filter(l -> l.state() != ListingState.OFF)
                                            .map(l -> item(l, all.get(l.id()), times, air, now))
                                            .toList();
                            return new PrepList(air, times, items);
                        });
    }

    private List<Listing> shelf(Handle handle) {
        return handle.createQuery(
                        "SELECT id FROM shelf WHERE closed_ms = 0 ORDER BY opened_ms DESC LIMIT 1")
                .mapTo(String.class)
                .findOne()
                .map(id -> listings.shelf(handle, id).listings())
                .orElse(List.of());
    }

    private static ReviewTimes times(Handle handle) {
        return ReviewTimes.of(
                handle.createQuery(
                                "SELECT reviewed_ms - taken_ms FROM listing WHERE reviewed_ms > 0"
                                        + " AND taken_ms > 0 AND reviewed_ms >= taken_ms ORDER BY"
                                        + " reviewed_ms DESC LIMIT ?")
                        .bind(0, LOOKED_AT)
                        .mapTo(Long.class)
                        .list());
    }

    private static PrepItem item(
            Listing listing, @Nullable Particulars its, ReviewTimes times, long air, long now) {
        boolean buyable =
                switch (listing.state()) {
                    case APPROVED, IN_CART, ON_SALE -> listing.remoteId() != null;
                    default -> false;
                };
        if (buyable) {
            return new PrepItem(listing, true, 0, 0, Mark.FINE);
        }
        long likely = 0;
        long ready = 0;
        if (times.known() && listing.state() != ListingState.REFUSED) {
            long from = its == null || its.takenMs() == 0 ? now : its.takenMs();
            likely = Math.max(now, from + times.p50Ms());
            ready = Math.max(now, from + times.p90Ms());
        }
        return new PrepItem(listing, false, likely, ready, mark(listing, ready, air, now));
    }

    private static Mark mark(Listing listing, long ready, long air, long now) {
        boolean refused = listing.state() == ListingState.REFUSED;
        if (refused || air > 0 && now >= air - MARGIN_MS) {
            return Mark.LATE;
        }
        return air > 0 && ready > air - MARGIN_MS ? Mark.RISKY : Mark.FINE;
    }
}
