package shop.kaibo.platform.kuaishou;

import shop.kaibo.base.Shanghai;

import java.time.LocalDate;
import java.util.function.LongSupplier;

/** A number of calls for each day in Shanghai. Thread-safe. */
final class Budget {
    private final long aDay;
    private final LongSupplier now;
    private LocalDate day = LocalDate.MIN;
    private long spent;

    Budget(long aDay, LongSupplier now) {
        this.aDay = aDay;
        this.now = now;
    }

    synchronized boolean left() {
        turn();
        return spent < aDay;
    }

    synchronized void spend() {
        turn();
        spent++;
    }

    private void turn() {
        LocalDate today = Shanghai.day(now.getAsLong());
        if (!today.equals(day)) {
            day = today;
            spent = 0;
        }
    }
}
