package shop.kaibo.safekeeping;

import org.jdbi.v3.core.Handle;

import shop.kaibo.aftersale.evidence.EvidenceExpiry;
import shop.kaibo.base.Refused;
import shop.kaibo.buyer.Expiry;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.store.Store;

/**
 * For how many days after an order is over its buyer's name, phone and address are kept, and
 * pictures that may show a waybill; then they go by themselves. Thread-safe.
 */
public final class Retention {
    /** Kept until somebody sets a time. */
    public static final int FOR_EVER = 0;

    /** Refunds and complaints come back for so long. */
    public static final int SHORTEST = 30;

    private static final int LONGEST = 3_650;
    private static final String DAYS = "buyer.kept_days";
    private static final String LAST = "buyer.expired_ms";
    private static final long DAY_MS = 86_400_000;
    private static final long HOUR_MS = 3_600_000;
    private static final int AT_ONCE = 500;

    private final Store store;
    private final Expiry buyers;
    private final EvidenceExpiry pictures;

    public Retention(Store store, Expiry buyers) {
        this.store = store;
        this.buyers = buyers;
        pictures = new EvidenceExpiry(store, new PhotoFolder(store.home().resolve("photos")));
    }

    /** Payload of the event "buyer.expired": how many, after how long. */
    public record Expired(int buyers, int pictures, int days) {}

    /** Payload of the event "buyer.kept". */
    public record Kept(int before, int days) {}

    /** For how many days; 0 for ever. */
    public int days() {
        return store.db().read(this::days);
    }

    private int days(Handle handle) {
        return store.settings().get(handle, DAYS).map(Integer::parseInt).orElse(FOR_EVER);
    }

    /** Sets it; the next hourly run goes by it. Refuses less than 30 days. */
    public void days(Actor actor, int days) {
        Permissions.check(actor, Permission.SHOP);
        if (days != FOR_EVER && (days < SHORTEST || days > LONGEST)) {
            throw new Refused("days", "refused.kept.range", SHORTEST, LONGEST);
        }
        store.db()
                .write(
                        tx -> {
                            var kept = new Kept(days(tx.handle()), days);
                            store.settings().put(tx, DAYS, Integer.toString(days));
                            store.events()
                                    .append(tx, "buyers", "buyer.kept", kept, actor.named(), null);
                            return days;
                        });
    }

    /** Lets go of what is due when an hour has passed; asked for as often as one likes. */
    public void hourly(Actor actor) {
        long now = store.clock().nowMs();
        long last =
                store.db().read(h -> store.settings().get(h, LAST)).map(Long::parseLong).orElse(0L);
        if (days() != FOR_EVER && Math.abs(now - last) >= HOUR_MS) {
            store.db()
                    .write(
                            tx -> {
                                store.settings().put(tx, LAST, Long.toString(now));
                                return now;
                            });
            run(actor);
        }
    }

    /** Lets go of all that is due; answers how many buyers. */
    public int run(Actor actor) {
        int days = days();
        if (days == FOR_EVER) {
            return 0;
        }
        long before = store.clock().nowMs() - days * DAY_MS;
        int gone = 0;
        int shown = 0;
        int now;
        do {
            now = buyers.run(before, AT_ONCE);
            gone += now;
        } while (now == AT_ONCE);
        do {
            now = pictures.run(before, AT_ONCE);
            shown += now;
        } while (now == AT_ONCE);
        if (gone + shown > 0) {
            var expired = new Expired(gone, shown, days);
            store.db()
                    .write(
                            tx -> {
                                store.events()
                                        .append(
                                                tx,
                                                "buyers",
                                                "buyer.expired",
                                                expired,
                                                actor.named(),
                                                null);
                                return true;
                            });
        }
        return gone;
    }
}
