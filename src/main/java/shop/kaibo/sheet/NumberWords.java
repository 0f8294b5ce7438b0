package shop.kaibo.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a number in a cell means: a moment where its format says so, else its digits. A whole number
 * of more digits than a spreadsheet keeps stays in its scientific spelling, so that nobody takes it
 * for an order number. Thread-safe.
 */
final class NumberWords {
    private static final int KEPT_DIGITS = 15;
    // written out, a tiny file's exponent could fill the memory
    private static final long LONGEST = 100;
    private static final long LAST_DAY = 2_958_465;
    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

    private final List<String> formatOfStyle;
    private final Map<String, String> formats;

    NumberWords(List<String> formatOfStyle, Map<String, String> formats) {
        this.formatOfStyle = formatOfStyle;
        this.formats = formats;
    }

    String word(String value, String style) {
        BigDecimal number = new BigDecimal(value);
        if (Math.abs((long) number.scale()) > LONGEST) {
            return value;
        }
        if (!style.isEmpty() && moment(Integer.parseInt(style))) {
            return moment(number, value);
        }
        if (number.precision() - number.scale() > KEPT_DIGITS) {
            return number.round(new java.math.MathContext(KEPT_DIGITS)).toString();
        }
        return number.scale() > 0
                ? number.stripTrailingZeros().toPlainString()
                : number.toPlainString();
    }

    private static String moment(BigDecimal days, String value) {
        if (days.signum() < 0 || days.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return value;
        }
        long seconds = Math.round(days.doubleValue() * 86_400);
        return MOMENT.format(FIRST_DAY.plus(seconds, ChronoUnit.SECONDS));
    }

    private boolean moment(int style) {
        if (style >= formatOfStyle.size()) {
            return false;
        }
        String id = formatOfStyle.get(style);
        String code = formats.get(id);
        if (code == null) {
            int number = id.isEmpty() ? 0 : Integer.parseInt(id);
            // the formats every spreadsheet knows by number, the Chinese ones included
            return number >= 14 && number <= 22
                    || number >= 27 && number <= 36
                    || number >= 45 && number <= 47
                    || number >= 50 && number <= 58;
        }
        String bare = QUOTED.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
        return bare.chars().anyMatch(c -> "ydhs".indexOf(c) >= 0) && !bare.contains("general");
    }
}
