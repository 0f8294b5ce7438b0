package shop.kaibo.listing;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Refused;
import shop.kaibo.operator.ShopSettings;

/**
 * Which number a listing gets. Each station of a shop has a block of its own (1-199, 201-399, …),
 * so that two who list at once, even without a network, never say the same number for two things.
 * Listings are never deleted, so no number of a shelf is ever given twice. Thread-safe.
 */
public final class Slots {
    private static final int BLOCK = 200;

    /** So many numbers are left to those who list here, whatever is taken over from elsewhere. */
    private static final int OWN = 100;

    /** Behind the blocks of all stations. */
    private static final int ELSEWHERE = 10_001;

    private Slots() {}

    /** The first number of a station's block. */
    public static int first(int station) {
        return (station - 1) * BLOCK + 1;
    }

    /** The last number of a station's block: 199 numbers. */
    public static int last(int station) {
        return station * BLOCK - 1;
    }

    /** What the next listing made here would get; one behind the block when that is full. */
    static int next(Handle handle, String shelf, int station) {
        return after(handle, shelf, first(station), last(station));
    }

    /** The number of a listing made here; refuses when the block is full. */
    static int take(Handle handle, String shelf) {
        int station = ShopSettings.station(handle);
        int next = next(handle, shelf, station);
        if (next > last(station)) {
            throw new Refused("slot", "refused.slot.full", first(station), last(station));
        }
        return next;
    }

    /**
     * The number of a listing made elsewhere: the one it was given there, else one of ours while
     * there are many, else one behind all blocks.
     *
     * @param told the number it was given there, 0 when nobody tells
     */
    static int takeOver(Handle handle, String shelf, int told) {
        if (told > 0 && free(handle, shelf, told)) {
            return told;
        }
        int station = ShopSettings.station(handle);
        int next = next(handle, shelf, station);
        return next <= last(station) - OWN
                ? next
                : after(handle, shelf, ELSEWHERE, Integer.MAX_VALUE - 1);
    }

    private static boolean free(Handle handle, String shelf, int slot) {
        return handle.createQuery("SELECT count(*) FROM listing WHERE shelf_id = ? AND slot = ?")
                        .bind(0, shelf)
                        .bind(1, slot)
                        .mapTo(Integer.class)
                        .one()
                == 0;
    }

    private static int after(Handle handle, String shelf, int first, int last) {
        return handle.createQuery(
                        "SELECT COALESCE(max(slot) + 1, ?) FROM listing WHERE shelf_id = ? AND slot"
                                + " BETWEEN ? AND ?")
                .bind(0, first)
                .bind(1, shelf)
                .bind(2, first)
                .bind(3, last)
                .mapTo(Integer.class)
                .one();
    }
}
