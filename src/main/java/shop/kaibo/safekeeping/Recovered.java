package shop.kaibo.safekeeping;

/**
 * How a damaged database was replaced; kept in the home until it was read. Thread-safe.
 *
 * @param damage word of {@link Damage}
 * @param atMs when, epoch ms
 * @param copyMs the moment of the snapshot it goes on from, 0 when there was none
 * @param orders orders in that snapshot
 * @param operations that came back and are asked about first
 * @param rows own rows that came back
 * @param missed what could not be put where it belongs
 * @param aside the folder where the damaged file lies
 * @param from the place in the journal from which it is played
 * @param played whether it was
 */
public record Recovered(
        String damage,
        long atMs,
        long copyMs,
        long orders,
        int operations,
        int rows,
        int missed,
        String aside,
        long from,
        boolean played) {

    Recovered with(int newOperations, int newRows, int newMissed) {
        return new Recovered(
                damage, atMs, copyMs, orders, newOperations, newRows, newMissed, aside, from, true);
    }
}
