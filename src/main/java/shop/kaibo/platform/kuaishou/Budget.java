package shop.kaibo.platform.kuaishou;

import shop.kaibo.base.Shanghai;
import shop.kaibo.platform.Keeper;

import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/**
 * What may be done so many times in a day in Shanghai: counted beside the account's secrets, for
 * gateways come and go and all of an account share one number. Thread-safe.
 */
final class Budget {
    private final long aDay;
    private final ToLongFunction<Spent> used;
    private final UnaryOperator<Spent> one;
    private final LongSupplier now;
    private final Keeper keeper;

    private Budget(
            long aDay,
            ToLongFunction<Spent> used,
            UnaryOperator<Spent> one,
            LongSupplier now,
            Keeper keeper) {
        this.aDay = aDay;
        this.used = used;
        this.one = one;
        this.now = now;
        this.keeper = keeper;
    }

    static Budget ofDecrypting(long aDay, LongSupplier now, Keeper keeper) {
        return new Budget(aDay, Spent::decrypted, Spent::decryptedOne, now, keeper);
    }

    static Budget ofListing(long aDay, LongSupplier now, Keeper keeper) {
        return new Budget(aDay, Spent::listed, Spent::listedOne, now, keeper);
    }

    boolean left() {
        return used.applyAsLong(today(Grant.of(keeper.secret()))) < aDay;
    }

    /** It is on the disk when this returns. */
    void spend() {
        // whoever renews the sign-in holds this too, so neither undoes the other
        synchronized (keeper) {
            Grant grant = Grant.of(keeper.secret());
            keeper.keep(grant.spending(one.apply(today(grant))).json());
        }
    }

    private Spent today(Grant grant) {
        return grant.spent().on(Shanghai.day(now.getAsLong()).toString());
    }
}
