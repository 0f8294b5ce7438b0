package shop.kaibo.operator;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Money;
import shop.kaibo.base.Refused;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.util.OptionalLong;

/**
 * How far one operator may go without the owner. Thread-safe.
 *
 * @param refundFen largest refund agreed to, in fen; {@link #NONE} for any
 * @param cutPercent largest cut of a price in percent of it; NONE for any
 * @param cutFen largest cut of a price in fen; NONE for any
 */
public record Limits(long refundFen, long cutPercent, long cutFen) {
    /** No limit of this kind. */
    public static final long NONE = -1;

    /** An operator nobody has set limits for. */
    public static final Limits OPEN = new Limits(NONE, NONE, NONE);

    private static final String REFUND = "aftersale.limit_fen.";
    private static final String CUT_PERCENT = "listing.cut_percent.";
    private static final String CUT_FEN = "listing.cut_fen.";
    private static final int WHOLE = 100;

    public Limits {
        if (refundFen < NONE || refundFen > Money.LARGEST_FEN) {
            throw new Refused("refund", "refused.people.refund");
        }
        if (cutPercent < NONE || cutPercent > WHOLE) {
            throw new Refused("percent", "refused.people.percent");
        }
        if (cutFen < NONE || cutFen > Money.LARGEST_FEN) {
            throw new Refused("cut", "refused.people.cut");
        }
    }

    static Limits of(Store store, Handle handle, String operator) {
        return new Limits(
                value(store, handle, REFUND + operator).orElse(NONE),
                value(store, handle, CUT_PERCENT + operator).orElse(NONE),
                value(store, handle, CUT_FEN + operator).orElse(NONE));
    }

    void keep(Store store, Tx tx, String operator) {
        put(store, tx, REFUND + operator, refundFen);
        put(store, tx, CUT_PERCENT + operator, cutPercent);
        put(store, tx, CUT_FEN + operator, cutFen);
    }

    /** Refuses a refund that goes beyond what the actor may agree to alone; fen. */
    public static void refund(Store store, Handle handle, Actor actor, long fen) {
        if (actor.role() == Role.OWNER) {
            return;
        }
        long most = value(store, handle, REFUND + actor.operator()).orElse(NONE);
        if (most != NONE && fen > most) {
            throw new Refused("limit", "refused.limit.refund", Money.yuan(fen), Money.yuan(most));
        }
    }

    /** Refuses a cut of a price that goes beyond what the actor may do alone; fen. */
    public static void cut(Store store, Handle handle, Actor actor, long beforeFen, long fen) {
        if (actor.role() == Role.OWNER || fen >= beforeFen) {
            return;
        }
        long most = value(store, handle, CUT_FEN + actor.operator()).orElse(NONE);
        if (most != NONE && beforeFen - fen > most) {
            throw new Refused("price", "refused.limit.cut", Money.yuan(most));
        }
        long percent = value(store, handle, CUT_PERCENT + actor.operator()).orElse(NONE);
        if (percent != NONE && (beforeFen - fen) * WHOLE > beforeFen * percent) {
            throw new Refused("price", "refused.limit.percent", percent);
        }
    }

    private static OptionalLong value(Store store, Handle handle, String name) {
        return store.settings().get(handle, name).stream().mapToLong(Long::parseLong).findFirst();
    }

    private static void put(Store store, Tx tx, String name, long value) {
        if (value == NONE) {
            store.settings().remove(tx, name);
        } else {
            store.settings().put(tx, name, Long.toString(value));
        }
    }
}
