package shop.kaibo.desk.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures as the screens show them, digits half-width in both languages. Thread-safe. */
public final class Formats {
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    private Formats() {}

    /** "1,204". */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** One decimal: "86.2" of 862 and 1000; no whole gives "—". */
    public static String percent(long part, long whole) {
        return whole == 0
                ? "—"
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /** "01:23:45" of a running time in ms. */
    public static String timer(long ms) {
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d", ms / HOUR, ms % HOUR / MINUTE, ms % MINUTE / SECOND);
    }

    /** "03:12" minutes and seconds, "1:03:12" from an hour. */
    public static String since(long ms) {
        return ms >= HOUR
                ? String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        ms / HOUR,
                        ms % HOUR / MINUTE,
                        ms % MINUTE / SECOND)
                : String.format(Locale.ROOT, "%02d:%02d", ms / MINUTE, ms % MINUTE / SECOND);
    }

    /** "21:08" hours and minutes left. */
    public static String hoursMinutes(long ms) {
        return String.format(Locale.ROOT, "%02d:%02d", ms / HOUR, ms % HOUR / MINUTE);
    }

    /** "0:12" hours and minutes without a leading zero. */
    public static String shortHours(long ms) {
        return String.format(Locale.ROOT, "%d:%02d", ms / HOUR, ms % HOUR / MINUTE);
    }

    /** Whole minutes, at least one: how long something waits. */
    public static long minutes(long ms) {
        return Math.max(1, ms / MINUTE);
    }
}
