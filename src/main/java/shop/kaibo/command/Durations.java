package shop.kaibo.command;

import shop.kaibo.base.Refused;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as they are typed: 200ms, 20s, 20m, 2h. */
final class Durations {
    private static final Pattern TYPED = Pattern.compile("([0-9]{1,9})(ms|s|m|h)?");
    private static final Map<String, Long> UNIT =
            Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L);

    private Durations() {}

    static long ms(String typed) {
        Matcher matcher = TYPED.matcher(typed.strip());
        if (!matcher.matches()) {
            throw new Refused("duration", "refused.duration", typed);
        }
        String unit = matcher.group(2) == null ? "s" : matcher.group(2);
        return Long.parseLong(matcher.group(1)) * UNIT.getOrDefault(unit, 1_000L);
    }
}
