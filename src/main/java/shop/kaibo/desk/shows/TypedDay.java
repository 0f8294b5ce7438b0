package shop.kaibo.desk.shows;

import shop.kaibo.base.Shanghai;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads when a show is to begin: 20:00 (the next one), 11-23 20:00, 2026-11-23 20:00. Thread-safe.
 */
final class TypedDay {
    private static final Pattern WHEN =
            Pattern.compile(
                    "(?:(?:([0-9]{4})[-/.])?([0-9]{1,2})[-/.]([0-9]{1,2})\\s+)?"
                            + "([01]?[0-9]|2[0-3])[:：]?([0-5][0-9])");
    private static final long MINUTE = 60_000;

    private TypedDay() {}

    /** Epoch ms, empty when it is no time; without a year the next such day. */
    static OptionalLong read(String typed, long nowMs) {
        Matcher when = WHEN.matcher(typed.strip());
        if (!when.matches()) {
            return OptionalLong.empty();
        }
        long minutes = Long.parseLong(when.group(4)) * 60 + Long.parseLong(when.group(5));
        LocalDate today = Shanghai.day(nowMs);
        try {
            if (when.group(2) == null) {
                long at = at(today, minutes);
                return OptionalLong.of(at >= nowMs ? at : at(today.plusDays(1), minutes));
            }
            int month = Integer.parseInt(when.group(2));
            int day = Integer.parseInt(when.group(3));
            if (when.group(1) != null) {
                int year = Integer.parseInt(when.group(1));
                return OptionalLong.of(at(LocalDate.of(year, month, day), minutes));
            }
            long at = at(LocalDate.of(today.getYear(), month, day), minutes);
            return OptionalLong.of(
                    at >= nowMs ? at : at(LocalDate.of(today.getYear() + 1, month, day), minutes));
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    private static long at(LocalDate day, long minutes) {
        return Shanghai.startOf(day) + minutes * MINUTE;
    }
}
