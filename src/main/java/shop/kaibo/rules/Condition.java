package shop.kaibo.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of the goods themselves. Thread-safe.
 *
 * @param grade key of the bench, 1 whole to 5 not ours; 0 before anybody looked
 * @param proof whether a picture or a paper of it was kept
 * @param badPoints how much of it is bad in hundredths of a per cent, 0 when nobody said
 */
public record Condition(int grade, boolean proof, int badPoints) {
    /** Nobody has looked and the buyer said nothing. */
    public static final Condition UNSEEN = new Condition(0, false, 0);

    /** The whole of it, in points. */
    static final int WHOLE = 10_000;

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,2}))?\\s*[%％]");
    private static final Pattern TENTHS = Pattern.compile("([一二两三四五六七八九])成");
    private static final String COUNT = "一二三四五六七八九";

    /** What the buyer's words say of the share that is bad: "坏果 30%", "坏了三成", "一半烂了". */
    public static int badPoints(String reason) {
        Matcher percent = PERCENT.matcher(reason);
        if (percent.find()) {
            String part = percent.group(2) == null ? "" : percent.group(2);
            int points = Integer.parseInt(percent.group(1) + (part + "00").substring(0, 2));
            return points > WHOLE ? 0 : points;
        }
        Matcher tenths = TENTHS.matcher(reason);
        if (tenths.find()) {
            String word = tenths.group(1).replace('两', '二');
            return (COUNT.indexOf(word) + 1) * (WHOLE / 10);
        }
        return reason.contains("一半") ? WHOLE / 2 : 0;
    }

    /** Points as people say them: "30", "33.3". */
    static String percent(int points) {
        return java.math.BigDecimal.valueOf(points, 2).stripTrailingZeros().toPlainString();
    }
}
