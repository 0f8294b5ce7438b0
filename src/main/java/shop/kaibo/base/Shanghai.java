package shop.kaibo.base;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Time as the users live it: every deadline and every text is Asia/Shanghai. Thread-safe. */
public final class Shanghai {
    /** The one zone of screens and deadlines. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE = of("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SHORT = of("MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = of("HH:mm:ss");
    private static final DateTimeFormatter HOUR_MINUTE = of("HH:mm");

    private Shanghai() {}

    /** "2026-11-21 20:03" of epoch ms. */
    public static String minute(long ms) {
        return MINUTE.format(at(ms));
    }

    /** "11-21 20:03" of epoch ms. */
    public static String shortMinute(long ms) {
        return SHORT.format(at(ms));
    }

    /** "20:03:11" of epoch ms. */
    public static String second(long ms) {
        return SECOND.format(at(ms));
    }

    /** "20:03" of epoch ms. */
    public static String hourMinute(long ms) {
        return HOUR_MINUTE.format(at(ms));
    }

    /** The calendar day of epoch ms. */
    public static LocalDate day(long ms) {
        return at(ms).toLocalDate();
    }

    /** Epoch ms of the first moment of a day. */
    public static long startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant().toEpochMilli();
    }

    private static ZonedDateTime at(long ms) {
        return Instant.ofEpochMilli(ms).atZone(ZONE);
    }

    private static DateTimeFormatter of(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }
}
