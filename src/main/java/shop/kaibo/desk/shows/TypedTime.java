package shop.kaibo.desk.shows;

import shop.kaibo.base.Shanghai;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time of day typed for a show: 20:15:30, 20:15, 2015, 201530. Thread-safe. */
final class TypedTime {
    private static final Pattern TIME =
            Pattern.compile("([0-2]?[0-9])[:：]?([0-5][0-9])(?:[:：]?([0-5][0-9]))?");
    private static final long DAY = 86_400_000;

    private TypedTime() {}

    /** The moment of that time within a show's span, past midnight too; empty when it has none. */
    static OptionalLong read(String typed, long fromMs, long toMs) {
        Matcher time = TIME.matcher(typed.strip());
        if (!time.matches() || Integer.parseInt(time.group(1)) > 23) {
            return OptionalLong.empty();
        }
        long seconds =
                Integer.parseInt(time.group(1)) * 3_600L + Integer.parseInt(time.group(2)) * 60L;
        String last = time.group(3);
        seconds += last == null ? 0 : Integer.parseInt(last);
        long midnight = Shanghai.startOf(Shanghai.day(fromMs));
        for (long day = midnight; day <= toMs; day += DAY) {
            long at = day + seconds * 1000;
            // the second of the start and of the end belong to the show
            if (at + 999 >= fromMs && at <= toMs) {
                return OptionalLong.of(Math.clamp(at + 999, fromMs, toMs));
            }
        }
        return OptionalLong.empty();
    }
}
